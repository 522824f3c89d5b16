using Ombud.Pages.Feedbacks.Words;
using Ombud.Pages.Kinds;
using Ombud.Pages.Layout;

namespace Ombud.Pages.Feedbacks;

/// <summary>Where the form for feedback is, and how it asks for each field.</summary>
public static class FeedbackQuestions
{
    public const string Address = LayoutTexts.FeedbackAddress;
    public const string Municipality = "municipality";

    /// <summary>Nobody sees this field; who fills it in is a program.</summary>
    public const string Trap = "heading";

    internal static readonly Text ForPrograms = new(
        "La dette feltet stå tomt", "La dette feltet stå tomt", "Leave this field empty");

    internal static readonly FieldWords WhichMunicipality = new(
        new("Hvilken kommune skal få tilbakemeldingen?", "Kva kommune skal få tilbakemeldinga?",
            "Which municipality should get your feedback?"),
        new("Kommunene deler disse sidene. Velg den du bor eller jobber i.",
            "Kommunane deler desse sidene. Vel den du bur eller jobbar i.",
            "The municipalities share these pages. Choose the one where you live or work."));

    private static readonly Dictionary<string, FieldWords> All = new()
    {
        ["about"] = new(new("Hva gjelder det?", "Kva gjeld det?", "What is it about?"))
        {
            Values = FeedbackValues.About,
            Missing = new(
                "Velg hva tilbakemeldingen gjelder.", "Vel kva tilbakemeldinga gjeld.",
                "Choose what your feedback is about."),
        },
        ["text"] = new(
            new("Hva vil du si?", "Kva vil du seie?", "What would you like to tell us?"),
            new("Skriv gjerne hvilken side det gjelder, og hva du brukte: mobil, skjermleser, bare tastatur.",
                "Skriv gjerne kva side det gjeld, og kva du brukte: mobil, skjermlesar, berre tastatur.",
                "It helps to know which page it was and what you used: a phone, a screen reader, only a keyboard."),
            Rows: 8),
        ["email"] = new(
            new("E-postadressen din", "E-postadressa di", "Your e-mail address"),
            new("Bare hvis du vil at kommunen skal kunne svare deg.",
                "Berre om du vil at kommunen skal kunne svare deg.",
                "Only if you want the municipality to be able to answer you."), IsOptional: true),
    };

    public static FieldWords Of(Field field) => All[field.Name];

    /// <summary>What is wrong, at the field of the form that it is about.</summary>
    public static FieldProblem On(Cases.Problem problem)
    {
        var words = All.GetValueOrDefault(problem.Field) ?? WhichMunicipality;
        var said = ProblemTexts.On(problem.Field, problem, words.Label);
        return problem.Fault is Fault.Required && words.Missing is { } missing ? said with { Text = missing } : said;
    }
}
