using Ombud.Cases.Feedbacks;
using Ombud.Web.Desk;

namespace Ombud.Web.Feedbacks;

/// <summary>Makes a case of what was sent, once for each form.</summary>
public sealed class RecordFeedback(RecordCase record)
{
    /// <param name="sent">Nothing is wrong with it. The same again in the same form is the same case.</param>
    /// <param name="request">Id of the form, and the moment.</param>
    public Task<Committed> RunAsync(
        SentFeedback sent, (string Form, Moment At) request, CancellationToken ct)
    {
        var (given, municipality) = (sent.Given!, sent.Municipality!);
        var body = FeedbackFields.All.ToDictionary(field => field.Name, field => sent.Values.All(field.Name));
        return record.CommitOnceAsync(
            Caller.Anybody, municipality, (request.Form, body),
            key => Feedback.Give(given, municipality, key, request.At), ct);
    }
}
