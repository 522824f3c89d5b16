using Ombud.Cases.Inquiries;
using Ombud.Pages.Citizens;

namespace Ombud.Web.Citizens;

/// <summary>What a citizen does to their inquiry: opens it, and adds something.</summary>
public sealed class ActByCode(CaseStore cases, CommitForCitizen commit, Moments moments)
{
    // That it was opened is worth knowing, and not worth keeping anybody from reading.
    public async Task<Inquiry> OpenedAsync(Inquiry one, CancellationToken ct)
    {
        try
        {
            return one.Code is { OpenedAt: null }
                ? await commit.RunAsync(
                    one.Municipality, one.Id, inquiry => inquiry.OpenedWithCode(moments.Now()), ct) ?? one
                : one;
        }
        catch (Exception e) when (StorageFailure.IsRefusal(e) && !ct.IsCancellationRequested)
        {
            return one;
        }
    }

    /// <summary>A double click, or the page loaded again: the same words are there already, behind what the page
    /// showed.</summary>
    /// <param name="seen">How much had been said on the page that the words were written on; null where it does not
    /// tell.</param>
    public async Task<bool> IsThereAsync(Inquiry one, string text, int? seen, CancellationToken ct) =>
        seen is { } count && await cases.TryHistoryAsync(one, ct) is { } history
        && Dialogue.Of(one, history).Skip(count)
            .Any(said => said.IsByCitizen && said.Text == PlainText.Of(text).Trim());

    /// <summary>The words stand there once, however often the same page is sent.</summary>
    /// <returns>The inquiry with the words in it, or null and why they are not.</returns>
    /// <inheritdoc cref="IsThereAsync"/>
    public async Task<(Inquiry? Left, ActionResult? Result)> WriteAsync(
        Inquiry one, string text, int? seen, CancellationToken ct)
    {
        var (there, result) = ((Inquiry?)null, (ActionResult?)null);
        var left = await commit.RunAsync(
            one.Municipality, one.Id,
            async inquiry =>
            {
                // The other click may have been quicker since the page looked.
                there = await IsThereAsync(inquiry, text, seen, ct) ? inquiry : null;
                result = there is null ? inquiry.Write(text, moments.Now()) : null;
                return (result as ActionResult.Accepted)?.Change;
            },
            ct);
        return (left ?? there, result);
    }
}
