using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime;
using Ombud.Cases;
using Ombud.Pages.Breaches;
using Ombud.Stores;
using Ombud.Web.Desk;
using Ombud.Web.Requests;

namespace Ombud.Web.Breaches;

/// <summary>The body of <c>POST /api/breaches</c>. Times carry an offset.</summary>
public sealed record BreachBody
{
    public string? Municipality { get; init; }
    public string? Unit { get; init; }
    public string? WhatHappened { get; init; }
    public string? DiscoveredAt { get; init; }
    public string? OccurredFrom { get; init; }
    public string? OccurredTo { get; init; }
    public bool? Ongoing { get; init; }
    public IReadOnlyList<string>? Kinds { get; init; }
    public PersonsBody? Persons { get; init; }
    public IReadOnlyList<string>? DataCategories { get; init; }
    public string? Measures { get; init; }
    public string? Phone { get; init; }
}

public sealed record PersonsBody(int? Count, string? Precision);

/// <summary>The JSON door for the same report: an employee's for the own municipality, a system's for any.</summary>
public sealed class PostBreach(RecordBreach record, Municipalities municipalities, Moments moments)
{
    private const int LongestKey = 200;

    [Function("PostBreach"), Allow(Roles.Report | Roles.Ingest)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/breaches")] HttpRequest request,
        CancellationToken ct)
    {
        var at = moments.Now();
        var caller = request.Caller();
        var problems = new Problems();
        var body = await request.ReadJsonAsync<BreachBody>(ct);
        var report = Report(body, problems);
        var municipality = Municipality(caller, body.Municipality, problems);
        var key = problems.Required("Idempotency-Key", request.Headers["Idempotency-Key"].ToString(), LongestKey);
        var facts = report.Check(at.Now, problems);
        if (problems.Any || facts is null || municipality is null)
            return ApiProblems.Invalid(request, problems);

        var by = new Sender(caller, SharesName: caller.Has(Roles.Ingest));
        return await record.RunAsync(facts, report, municipality, by, key, at, ct) switch
        {
            Committed.Stored(var stored) => Created(stored),
            Committed.Already(var earlier) => Created(earlier),
            _ => Answer.Problem(
                StatusCodes.Status422UnprocessableEntity, ReportTexts.KeyReused.In(request.Language())),
        };
    }

    // 201 also when it was there before: the same request gets the same answer.
    private static IResult Created(Case stored) =>
        Answer.Json(CaseBody.Of(stored), CaseJson.Options, StatusCodes.Status201Created)
            .WithHeader("Location", $"/api/cases/{stored.Number}");

    private Municipality? Municipality(Caller caller, string? named, Problems problems)
    {
        var asked = municipalities.Find(named);
        if (asked is null)
            problems.Add("municipality", string.IsNullOrWhiteSpace(named) ? Fault.Required : Fault.UnknownMunicipality);
        else if (!caller.Has(Roles.Ingest) && caller.Municipality is { } own && asked.Number != own)
            problems.Add("municipality", Fault.UnknownMunicipality);
        return asked;
    }

    private static BreachReport Report(BreachBody body, Problems problems) => new()
    {
        Unit = body.Unit,
        WhatHappened = body.WhatHappened,
        DiscoveredAt = Time(body.DiscoveredAt, "discoveredAt", problems),
        OccurredFrom = Time(body.OccurredFrom, "occurredFrom", problems),
        OccurredTo = Time(body.OccurredTo, "occurredTo", problems),
        Ongoing = body.Ongoing ?? false,
        Kinds = body.Kinds,
        PersonsCount = body.Persons?.Count,
        PersonsPrecision = body.Persons?.Precision,
        DataCategories = body.DataCategories,
        Measures = body.Measures,
        Phone = body.Phone,
    };

    private static Instant? Time(string? text, string field, Problems problems) =>
        text is null ? null : MomentText.Read(field, text, problems);
}
