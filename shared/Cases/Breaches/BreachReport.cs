namespace Ombud.Cases.Breaches;

/// <summary>What a form or a system sent, not yet checked.</summary>
/// <param name="Form">The form that was filled in; null for a system, which reports what it knows.</param>
/// <param name="Municipality">Its number, if the answers themselves name it.</param>
public sealed record BreachReport(FieldValues Values, ReportForm? Form = null, string? Municipality = null)
{
    private const string DiscoveredAt = "discoveredAt";
    private const string ProcessorToldAt = "processorToldAt";
    private const string Document = "document";
    private const string Categories = "dataCategories";
    private const string Children = "children";

    // In page order; facts that the page does not ask for come last.
    private IEnumerable<BreachField> Facts => BreachFields.All
        .Where(fact => fact.IsInJson || OrderOf(fact) is not null)
        .OrderBy(fact => OrderOf(fact) ?? int.MaxValue).ThenBy(fact => fact.Sent);

    /// <summary>The checked facts, or null with a problem for each wrong field. An old discovery is never refused:
    /// lateness is a fact to record. A time up to five minutes ahead is put down to a fast clock and
    /// counts as now.</summary>
    public KnownFacts? Check(Instant now, Problems problems)
    {
        var known = KnownFacts.Nothing;
        CheckMoments(problems);
        foreach (var fact in Facts)
            known = Read(fact, known, problems);
        CheckTimes(known, now, problems);
        known.Report.Persons.Check("persons", problems);
        return problems.Any ? null : known.WithWhatFollows().NotAfter(now).Scanned();
    }

    /// <summary>Checks that every time given can be read.</summary>
    internal void CheckMoments(Problems problems)
    {
        foreach (var moment in Facts.Where(fact => fact.Kind is FieldKind.Moment))
            IsReadable(moment.Name, problems);
    }

    private int? OrderOf(BreachField fact) =>
        fact.Asked.FirstOrDefault(asked => asked.On == (Form ?? ReportForm.Whole))?.Order;

    private bool IsOptional(BreachField fact) =>
        fact.Asked.FirstOrDefault(asked => asked.On == Form) is { IsOptional: true };

    private KnownFacts Read(BreachField fact, KnownFacts known, Problems problems)
    {
        var (values, wrong) = (ValuesOf(fact.Name), new Problems());
        var read = fact.With(known, values, wrong);
        if (values.All(string.IsNullOrWhiteSpace) && IsOptional(fact))
            return read;
        // A choice that may be cleared when amended is still required here.
        if (values.Count == 0 && fact.Kind is FieldKind.Choice)
            wrong.Add(fact.Name, Fault.Required);
        foreach (var problem in wrong.All)
            problems.Add(fact.SaidOf, problem.Fault, problem.Limit);
        return read;
    }

    // If nobody says when it was discovered, that was when the processor informed the municipality, which as a rule is
    // aware from then (art. 33(2)). If nobody says what kinds of data, they are those that such a document holds.
    private IReadOnlyList<string> ValuesOf(string name) => (name, Values.All(name)) switch
    {
        (DiscoveredAt, []) when IsReadable(ProcessorToldAt, new()) => Values.All(ProcessorToldAt),
        (Categories, []) => [.. Content?.Categories.Select(WireName.Of) ?? []],
        (Children, []) when Values.All(Categories).Count == 0 && Content is { AboutChildren: true } => [YesNoField.Yes],
        (_, var said) => said,
    };

    private DocumentContent? Content => Form is ReportForm.WrongRecipient
        && WireName.Read<SentDocument>(Values[Document]) is { } document ? DocumentContent.Of(document) : null;

    private bool IsReadable(string name, Problems problems) =>
        Values[name] is { } text && MomentText.Read(name, text, problems) is not null;

    private void CheckTimes(KnownFacts known, Instant now, Problems problems)
    {
        var (facts, findings) = (known.Report, known.Findings);
        var discovered = Values.All(DiscoveredAt).Count > 0 ? facts.DiscoveredAt : (Instant?)null;
        foreach (var (field, at) in new[]
        {
            (DiscoveredAt, discovered), ("occurredFrom", facts.OccurredFrom), ("occurredTo", facts.OccurredTo),
            (ProcessorToldAt, findings.ProcessorToldAt),
        })
            SaidMoment.Check(field, at, now, problems);
        BreachTimes.CheckOrder(discovered, facts.OccurredFrom, facts.OccurredTo, facts.Ongoing, problems);
        if (findings is { Processor: null, ProcessorToldAt: not null })
            problems.Add("processor", Fault.Required);
        BreachTimes.CheckTold(findings.ProcessorToldAt, facts.OccurredFrom, problems);
    }
}
