namespace Ombud.Cases.Breaches;

// Every text that people wrote into a breach, apart from its history, each with whoever wrote it.
internal static class BreachTexts
{
    public static IReadOnlyList<CaseText> Of(Breach breach, IReadOnlyList<HistoryEntry> history) =>
        [
            .. Facts(breach, history), .. Address(breach), .. Weighed(breach, history), .. Done(breach, history),
            .. Delays(breach),
        ];

    // A fact that is no longer known may still have earlier versions.
    private static IEnumerable<CaseText> Facts(Breach breach, IReadOnlyList<HistoryEntry> history) =>
        from field in BreachFields.All
        where field.Kind is FieldKind.Text
        let text = field.Read(breach) is [var known, ..] ? known : ""
        let stands = text.Length > 0 && text != CaseText.Redacted
        let authors = Authors.OfFact(field.Name, stands, breach.Reporter, history)
        where text.Length > 0 || authors.Persons.Count > 0
        select new CaseText(
            field.Name, text, (one, value) => field.Write((Breach)one, [value], new()), authors);

    // Nobody reads it, and words of it are no address: it goes altogether.
    private static IEnumerable<CaseText> Address(Breach breach)
    {
        if (breach.ReporterMail is { } mail)
            yield return Text(OwnText.Mail, mail, (b, _) => b with { ReporterMail = null },
                Authors.Of(breach.Reporter) with { IsReporters = true });
    }

    private static IEnumerable<CaseText> Weighed(Breach breach, IReadOnlyList<HistoryEntry> history)
    {
        if (breach.AwarenessReason is { } awareness)
            yield return Text("awareness", awareness, (b, v) => b with { AwarenessReason = v },
                BreachAuthors.OfAwareness(breach, history));
        if (breach.Assessment is { Reason: { } why } assessment)
            yield return Text("assessment", why,
                (b, v) => b with { Assessment = b.Assessment! with { Reason = v } }, Authors.Of(assessment.By));
        if (breach.Advice is { } advice)
            yield return Text("advice", advice.Text, (b, v) => b with { Advice = b.Advice! with { Text = v } },
                Authors.Of(advice.By));
        if (breach.ControllerDecision is { Reason: { } reason } decision)
            yield return Text(
                "decision", reason, (b, v) => b with { ControllerDecision = b.ControllerDecision! with { Reason = v } },
                BreachAuthors.OfDecision(breach, decision, history));
    }

    private static IEnumerable<CaseText> Done(Breach breach, IReadOnlyList<HistoryEntry> history)
    {
        if (breach.Communication is { } told)
            yield return Text("communication", told.How,
                (b, v) => b with { Communication = b.Communication! with { How = v } }, Authors.Of(told.By));
        // It is called as the letter is: no version of that in the history needs to be left for it to be found.
        if (breach.Communication is { Letter: { } letter })
            yield return Text(Letter.In(letter.Form).Name, letter.Text,
                (b, v) => b with { Communication = b.Communication! with { Letter = letter with { Text = v } } },
                Letter.AuthorsOfSent(letter.Form, history));
        if (breach.Proposal is { } proposal)
            yield return Text("proposal", proposal.Reason,
                (b, v) => b with { Proposal = b.Proposal! with { Reason = v } }, Authors.Of(proposal.By));
        if (breach.Ending is { } ending)
            yield return Text("ending", ending.Reason, (b, v) => b with { Ending = b.Ending! with { Reason = v } },
                BreachAuthors.OfEnding(breach, ending, history));
    }

    // A reason for delay is repeated in each notification that gave it.
    private static IEnumerable<CaseText> Delays(Breach breach) =>
        from sent in breach.Notifications
        let reason = sent.ReasonForDelay
        where reason is not null
        select Text(
            CaseText.Repeated, reason,
            (b, v) => b with
            {
                Notifications =
                    [.. b.Notifications.Select(one => one == sent ? one with { ReasonForDelay = v } : one)],
            },
            Authors.Of(sent.By));

    private static CaseText Text(string name, string text, Func<Breach, string, Breach> write, Authors authors) =>
        new(name, text, (one, value) => write((Breach)one, value), authors);
}
