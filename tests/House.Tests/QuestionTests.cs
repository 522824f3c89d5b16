using System.Reflection;
using Ombud.Cases;
using Ombud.Cases.Breaches;
using Ombud.Pages;

namespace Ombud.House.Tests;

public sealed class QuestionTests
{
    private static readonly IReadOnlyList<string> Names =
    [
        .. BreachFields.All.Select(fact => fact.SaidOf)
            .Concat(SeverityQuestions.All.Select(field => field.Name))
            .Concat(Asked().Select(field => field.Name))
            .Distinct(),
    ];

    [Fact]
    public void An_answer_that_is_missing_is_asked_for_by_its_question_and_by_no_other()
    {
        var said = Names.ToDictionary(name => name, name => ProblemTexts.Of(new(name, Fault.Required)));

        Findings.None(
            from one in said
            from other in said
            where one.Key != other.Key && (one.Value.Nb == other.Value.Nb || one.Value.Nn == other.Value.Nn)
            select $"{one.Key} and {other.Key}: {one.Value.Nb}");
        Findings.None(said.Where(one => one.Value.Nb.Contains($"«{one.Key}»")).Select(one => one.Key));
    }

    // What the actions ask for. The facts that are amended are asked for one by one, not as a whole.
    private static IEnumerable<Field> Asked() =>
        from type in typeof(Field).Assembly.GetTypes()
        where !type.ContainsGenericParameters
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where field.FieldType.IsAssignableTo(typeof(Field))
        let asked = (Field)field.GetValue(null)!
        where asked.IsRequired || asked.Kind is not FieldKind.Own
        select asked;
}
