namespace Ombud.Pages.Citizens;

/// <summary>How the citizens' form names what it asks for, and what is wrong with it.</summary>
public static class AskWords
{
    public static Text Name => AskTexts.Name;
    public static Text Mail => AskTexts.Mail;
    public static Text Phone => AskTexts.Phone;

    public static Banner SendAgain => new(BannerKind.Warning, CheckTexts.NotSent, CheckTexts.SendAgain);

    public static Banner WasSent => new(BannerKind.Warning, CheckTexts.NotSent, CheckTexts.WasSent);

    public static Banner ManyWrongCodes => new(BannerKind.Warning, AnswerTexts.NotOpened, AnswerTexts.ManyWrong);

    public static IReadOnlyList<FieldProblem> Of(Concern concern, Problems problems) =>
        [.. problems.All.Select(problem => On(concern, problem))];

    /// <summary>The code is missing, or opens nothing.</summary>
    public static FieldProblem CodeWrong(bool isMissing) =>
        new("code", isMissing ? AnswerTexts.WriteCode : AnswerTexts.Wrong);

    /// <summary>What is wrong with a message.</summary>
    public static FieldProblem MessageWrong(Cases.Problem problem) => problem.Fault is Fault.Required
        ? new("text", AnswerTexts.WriteSomething)
        : ProblemTexts.On("text", problem, AnswerTexts.Message);

    private static FieldProblem On(Concern concern, Cases.Problem problem) => problem switch
    {
        { Field: AskView.Municipality } => new(problem.Field, AskTexts.ChooseMunicipality),
        { Field: "text", Fault: Fault.Required } => new(problem.Field, AskTexts.Missing),
        _ => ProblemTexts.On(problem.Field, problem, problem.Field switch
        {
            "text" => concern.Ask,
            "name" => Name,
            "email" => Mail,
            "phone" => Phone,
            _ => null,
        }),
    };
}
