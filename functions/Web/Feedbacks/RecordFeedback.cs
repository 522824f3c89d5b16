using Ombud.Cases.Feedbacks;
using Ombud.Web.Desk;

namespace Ombud.Web.Feedbacks;

/// <summary>Makes a case of what was sent, once for each form.</summary>
public sealed class RecordFeedback(RecordCase record)
{
    // Nobody knows who it is, nor needs to.
    private static readonly Caller Anybody = new(Person.Citizen, Roles.None, Municipality: null);

    /// <param name="sent">Nothing is wrong with it. The same again in the same form is the same case.</param>
    /// <param name="request">Id of the form, and the moment.</param>
    public async Task<Committed> RunAsync(
        SentFeedback sent, (string Form, Moment At) request, CancellationToken ct)
    {
        var (given, municipality) = (sent.Given!, sent.Municipality!);
        var body = FeedbackFields.All.ToDictionary(field => field.Name, field => sent.Values.All(field.Name));
        if (await record.FindFormerAsync(Anybody, municipality, request.Form, body, ct) is { } earlier)
            return earlier;
        var key = record.KeyOf(Anybody, municipality.Number, request.Form, body);
        return await record.CommitAsync(() => Feedback.Give(given, municipality, key, request.At), municipality, ct);
    }
}
