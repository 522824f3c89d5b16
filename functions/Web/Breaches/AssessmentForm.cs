using System.Globalization;
using System.Text.Json;
using Ombud.Cases.Breaches;
using Ombud.Web.Desk;

namespace Ombud.Web.Breaches;

/// <summary>The scores of the guided assessment: <c>dpc-financial=3</c> in a form, for each type of data involved, and
/// a list of type and score in JSON.</summary>
internal sealed class ScoresInput : IOwnField
{
    public string Name => ScoresField.ScoresName;

    // An unreadable answer is no answer, and refused as such; only a type that is left out is not involved.
    public IEnumerable<(string Name, string? Value)> OfForm(FormFields form, Problems problems) =>
        from type in WireName.All<DataType>()
        let typed = form[AssessmentForm.NameOf(type)]
        where !string.IsNullOrEmpty(typed)
        select (Name, (string?)$"{type}:{typed}");

    public IEnumerable<(string Name, string? Value)> OfJson(JsonElement value, Problems problems) =>
        from score in value.ReadStrictly<List<ScoreBody?>>(Name)
        select (Name, (string?)string.Create(CultureInfo.InvariantCulture, $"{score?.DataType}:{score?.Dpc}"));

    private sealed record ScoreBody(string? DataType, int? Dpc);
}

/// <summary>What is ticked on the page, by field name.</summary>
internal static class AssessmentForm
{
    private static readonly Field[] YesOrNo = [SeverityQuestions.Malicious, SeverityQuestions.Unintelligible];

    private static readonly string[] Names =
    [
        .. WireName.All<DataType>().Select(NameOf),
        .. SeverityQuestions.All.Where(field => field.Kind is not FieldKind.Own).Select(field => field.Name),
        SeverityQuestions.Reason.Name,
    ];

    public static string NameOf(string type) => $"dpc-{type}";

    /// <summary>A yes/no question left unanswered is not a no.</summary>
    public static void CheckAnswered(FormFields form, Problems problems)
    {
        foreach (var field in YesOrNo)
            if (form[field.Name] is not (YesNoField.Yes or YesNoField.No))
                problems.Add(field.Name, Fault.Required);
    }

    public static Dictionary<string, string> Of(FormFields form) =>
        Names.Where(name => form[name] is not null).ToDictionary(name => name, name => form[name]!);

    /// <summary>As it was assessed; before that, what follows from the facts.</summary>
    public static Dictionary<string, string> Of(Breach breach)
    {
        var chosen = (breach.Assessment?.Answers.Scores ?? SuggestedAnswers.Scores(breach)).ToDictionary(
            s => NameOf(WireName.Of(s.DataType)), s => s.Dpc.ToString(CultureInfo.InvariantCulture));
        var answers = breach.Assessment is { } stored
            ? SeverityQuestions.Chosen(stored.Answers)
            : SuggestedAnswers.Of(breach);
        foreach (var (name, value) in answers)
            chosen[name] = value;
        if (breach.Assessment?.Reason is { } reason)
            chosen[SeverityQuestions.Reason.Name] = reason;
        return chosen;
    }
}
