using System.Text.Json;
using System.Text.Json.Nodes;
using Ombud.Cases.Inquiries;
using Ombud.Web.Breaches;
using Ombud.Web.Desk;

namespace Ombud.Web.Inquiries;

/// <summary>An inquiry that came by letter, telephone or counter, as JSON: from staff for their own municipality, from
/// a system for those that it serves.</summary>
public sealed class PostInquiry(
    RecordInquiry record, FieldInput input, Municipalities municipalities, Moments moments, CaseBodies bodies)
{
    private const string Named = "municipality";

    [Function("PostInquiry"), Allow(Roles.Handle | Roles.Decide | Roles.Ingest), Costs(Effort.Report)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/inquiries")] HttpRequest request,
        CancellationToken ct)
    {
        var (at, problems) = (moments.Now(), new Problems());
        using var body = await request.ReadJsonAsync<JsonDocument>(ct);
        var municipality = Municipality(request.Caller(), body.RootElement, problems);
        var sent = input.OfJson(body.RootElement, InquiryFields.All, [Named], problems);
        var key = PostBreach.KeyOf(request, problems);
        var asked = InquiryFields.Read(sent, at.Now, problems);
        if (!FieldInput.HasNoIdentityNumber(body.RootElement))
            FieldInput.CheckIdentityNumbers(InquiryFields.All, sent, problems);
        if (problems.Any || asked is null || municipality is null)
            return Answer.Invalid(request, problems);
        return await record.RunAsync(asked, sent, municipality, request.Caller(), (key, at), ct) is { } registered
            ? Answer.Json(BodyOf(registered), StatusCodes.Status201Created)
                .WithHeader("Location", $"/api/cases/{registered.Kept.Number}")
            : PostBreach.KeyReused(request);
    }

    private JsonObject BodyOf(RegisteredInquiry registered)
    {
        var body = bodies.Of(registered.Kept);
        if (registered.Code is { } code)
            body["code"] = code;
        return body;
    }

    private Municipality? Municipality(Caller caller, JsonElement body, Problems problems)
    {
        var named = body.ReadMembers("").TryGetValue(Named, out var value) ? value.ReadStrictly<string?>(Named) : null;
        var asked = municipalities.Find(named ?? caller.Municipality);
        if (asked is not null && caller.MayRegisterFor(asked.Number))
            return asked;
        problems.Add(Named, named is null ? Fault.Required : Fault.UnknownMunicipality);
        return null;
    }
}
