using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Ombud.Cases.Feedbacks;
using Ombud.Pages.Breaches.Words;
using Ombud.Pages.Feedbacks.Words;
using Ombud.Pages.Inquiries.Words;
using Ombud.Pages.Kinds;
using Ombud.Web.Breaches;
using Ombud.Web.Calendars;
using Ombud.Web.Citizens;
using Ombud.Web.Desk;
using Ombud.Web.Feedbacks;
using Ombud.Web.Forms;
using Ombud.Web.Home;
using Ombud.Web.Inquiries;
using Ombud.Web.Register;

namespace Ombud.Web;

internal static class WebSetup
{
    /// <summary>The services that this app's functions are built from.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddSingleton(CodesOf(configuration))
            .AddSingleton(FeedbackOf(configuration))
            .AddSingleton<CodeKeys>()
            .AddSingleton<SuiteWatch>()
            .AddSingleton<Drafts>()
            .AddSingleton<BreachForms>()
            .AddSingleton<RecordCase>()
            .AddSingleton<RecordBreach>()
            .AddSingleton<JointForms>()
            .AddSingleton<RecordJointBreach>()
            .AddSingleton<GiveCode>()
            .AddSingleton<RecordInquiry>()
            .AddSingleton<InquiryForm>()
            .AddSingleton<SealedAnswers>()
            .AddSingleton<AskForm>()
            .AddSingleton<RecordAsked>()
            .AddSingleton<SendInquiry>()
            .AddSingleton<CommitForCitizen>()
            .AddSingleton<CountInquiries>()
            .AddSingleton<CodeLife>()
            .AddSingleton<ActByCode>()
            .AddSingleton<OpenByCode>()
            .AddSingleton<OpenForms>()
            .AddSingleton<RecordFeedback>()
            .AddSingleton<FeedbackForm>()
            .AddSingleton<VerifyMunicipality>()
            .AddSingleton<MyReports>()
            .AddSingleton<ActOnOwn>()
            .AddSingleton<LetterPages>()
            .AddSingleton<PageCursor>()
            .AddSingleton<OpenCase>()
            .AddSingleton<IFarAction, LinkCases>()
            .AddSingleton<IFarAction, MoveInquiry>()
            .AddSingleton<IOwnField, AmendedInput>()
            .AddSingleton<IOwnField, ScoresInput>()
            .AddSingleton<FieldInput>()
            .AddSingleton<CaseQueries>()
            .AddSingleton<DeadlineFeed>()
            .AddSingleton<KindWords, BreachWords>()
            .AddSingleton<KindWords, InquiryWords>()
            .AddSingleton<KindWords, FeedbackWords>()
            .AddSingleton<IKindBodies, BreachBodies>()
            .AddSingleton<IKindBodies, InquiryBodies>()
            .AddSingleton<IKindBodies, FeedbackBodies>()
            .AddSingleton<CaseBodies>()
            .AddSingleton<DoAction>()
            .AddSingleton<CasePages>()
            .AddSingleton<RegisterQueries>()
            .AddSingleton<RegisterPages>()
            .AddSingleton<CaseDocuments>()
            .AddSingleton<RegisterExport>();

    private static FeedbackOptions FeedbackOf(IConfiguration configuration) =>
        (configuration.GetSection(FeedbackOptions.Section).Get<FeedbackOptions>() ?? new()).Checked();

    private static CodeOptions CodesOf(IConfiguration configuration) =>
        (configuration.GetSection(CodeOptions.Section).Get<CodeOptions>() ?? new()).Checked();
}
