namespace Ombud.Web.Register;

/// <summary>The register of a period as a file, with every column.</summary>
public sealed class ExportRegister(
    RegisterExport export, RegisterQueries queries, RegisterPages pages, SiteOptions site)
{
    [Function("ExportRegister"), Allow(Roles.Read | Roles.Decide | Roles.Triage), Costs(Effort.Export)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "register/eksport")] HttpRequest request,
        CancellationToken ct)
    {
        var problems = new Problems();
        var query = queries.Read(request, problems);
        var format = WireName.Read<ExportFormat>(request.Query["format"].FirstOrDefault());
        if (format is null)
            problems.Add("format", Fault.UnknownValue);
        if (problems.Any)
            return await pages.ShowAsync(request, query, null, problems);
        var order = new ExportOrder(
            query.Municipality, query.Period, format!.Value,
            Whole: request.Query["whole"] == "yes" && request.Caller().Has(Roles.Triage),
            request.Language(), request.Caller())
        {
            Grounds = site.Grounds,
        };
        if (await MakeAsync(order, ct) is not { } file)
        {
            problems.Add("from", Fault.PeriodTooLong);
            return await pages.ShowAsync(request, query, null, problems);
        }

        // Closed even if the response is never written.
        request.HttpContext.Response.RegisterForDispose(file);
        return Results.File(file, order.ContentType, order.FileName);
    }

    // A request that outlives the host's time-out takes the instance with it, and everybody's requests there: whoever
    // asks for too much is told before.
    private async Task<Stream?> MakeAsync(ExportOrder order, CancellationToken ct)
    {
        using var inTime = CancellationTokenSource.CreateLinkedTokenSource(ct);
        inTime.CancelAfter(TimeSpan.FromSeconds(site.ExportSeconds));
        try
        {
            return await export.MakeAsync(order, inTime.Token);
        }
        catch (OperationCanceledException) when (inTime.IsCancellationRequested && !ct.IsCancellationRequested)
        {
            return null;
        }
    }
}
