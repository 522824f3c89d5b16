using System.Collections.Frozen;
using System.Globalization;
using Ombud.Cases.Breaches;
using Ombud.Pages.Breaches.Facts;
using Ombud.Pages.Values;

namespace Ombud.Pages;

/// <summary>What is wrong with a field, as a sentence that says what to do.</summary>
public static class ProblemTexts
{
    private static readonly Text NotAJsonTime = new(
        "Vi kan ikke lese dette som et tidspunkt med tidssone. Eksempel: 2026-11-20T09:20:00+01:00.",
        "Vi kan ikkje lese dette som eit tidspunkt med tidssone. Døme: 2026-11-20T09:20:00+01:00.",
        "We do not recognise this as a time with an offset. Example: 2026-11-20T09:20:00+01:00.");

    public static Text Of(Cases.Problem problem) => problem switch
    {
        { Fault: Fault.Required, Field: var field } => OfMissing(field[(field.LastIndexOf('.') + 1)..]),
        { Fault: Fault.TooLong, Limit: { } limit } => new(
            $"Teksten er for lang. Den kan ha {Count(limit)} tegn.",
            $"Teksten er for lang. Han kan ha {Count(limit)} teikn.",
            $"The text is too long. It can have up to {Count(limit)} {(limit == 1 ? "character" : "characters")}."),
        { Fault: Fault.OutOfRange, Limit: { } limit } => new(
            $"Antallet må være mellom 0 og {Count(limit)}.",
            $"Talet må vere mellom 0 og {Count(limit)}.",
            $"The number must be between 0 and {Count(limit)}."),
        { Fault: var fault } => FaultTexts.All[fault],
    };

    /// <summary>For a form: where the text would fit any question, the summary says which.</summary>
    /// <param name="question">Null if the page asks for one thing only.</param>
    public static FieldProblem On(string formField, Cases.Problem problem, Text? question) =>
        new(formField, Of(problem))
        {
            Question = question is { } asked && FitsAny.Contains(problem.Fault) ? Ended(asked) : null,
        };

    /// <summary>On a report, in the words in which that form asks.</summary>
    public static FieldProblem On(string formField, Cases.Problem problem, ReportForm form)
    {
        var fact = BreachFields.All.FirstOrDefault(one => one.SaidOf == problem.Field);
        var asked = fact is null ? null : FactsTexts.Of(fact.Name).Asked(form);
        var said = On(formField, problem, asked?.Question);
        return problem.Fault is Fault.Required && asked?.Missing is { } missing ? said with { Text = missing } : said;
    }

    /// <summary>What the desk calls a fact; null for what is not one.</summary>
    public static Text? LabelOf(string field) => FactsTexts.Find(field)?.Label;

    private static readonly FrozenSet<Fault> FitsAny =
    [
        Fault.TooLong, Fault.UnknownValue, Fault.Future, Fault.NotATime, Fault.TimeMissing, Fault.NotANumber,
        Fault.OutOfRange, Fault.LooksLikeIdentityNumber, Fault.NotADate,
    ];

    // A question ends itself.
    private static Text Ended(Text asked) => asked.Nb.EndsWith('?')
        ? asked
        : new($"{asked.Nb}:", $"{asked.Nn}:", $"{asked.En ?? asked.Nb}:");

    /// <summary>For a system, which writes a time differently.</summary>
    public static Text OfJson(Cases.Problem problem) => problem.Fault is Fault.NotATime ? NotAJsonTime : Of(problem);

    private static Text OfMissing(string field) =>
        MissingTexts.All.Find(field) ?? FactsTexts.Find(field)?.Missing
        ?? Unanswered(FactsTexts.Find(field)?.Question, field);

    // Several such errors on one page must not read the same.
    private static Text Unanswered(Text? question, string field) => question is { En: { } english }
        ? new($"Svar på «{question.Nb}».", $"Svar på «{question.Nn}».", $"Answer “{english}”.")
        : new($"Fyll ut «{question?.Nb ?? field}».", $"Fyll ut «{question?.Nn ?? field}».", $"Fill in “{field}”.");

    private static string Count(int limit) => limit.ToString("N0", CultureInfo.GetCultureInfo("nb-NO"));
}
