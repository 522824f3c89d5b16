using Microsoft.Extensions.DependencyInjection;
using Ombud.Pages.Breaches.Words;
using Ombud.Pages.Inquiries.Words;
using Ombud.Pages.Kinds;
using Ombud.Web.Breaches;
using Ombud.Web.Desk;
using Ombud.Web.Forms;
using Ombud.Web.Home;
using Ombud.Web.Inquiries;
using Ombud.Web.Register;

namespace Ombud.Web;

internal static class WebSetup
{
    /// <summary>The services that this app's functions are built from.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services) =>
        services
            .AddSingleton<SuiteWatch>()
            .AddSingleton<Drafts>()
            .AddSingleton<BreachForms>()
            .AddSingleton<RecordCase>()
            .AddSingleton<RecordBreach>()
            .AddSingleton<JointForms>()
            .AddSingleton<RecordJointBreach>()
            .AddSingleton<RecordInquiry>()
            .AddSingleton<InquiryForm>()
            .AddSingleton<VerifyMunicipality>()
            .AddSingleton<MyReports>()
            .AddSingleton<ActOnOwn>()
            .AddSingleton<LetterPages>()
            .AddSingleton<PageCursor>()
            .AddSingleton<OpenCase>()
            .AddSingleton<IFarAction, LinkCases>()
            .AddSingleton<IOwnField, AmendedInput>()
            .AddSingleton<IOwnField, ScoresInput>()
            .AddSingleton<FieldInput>()
            .AddSingleton<CaseQueries>()
            .AddSingleton<KindWords, BreachWords>()
            .AddSingleton<KindWords, InquiryWords>()
            .AddSingleton<IKindBodies, BreachBodies>()
            .AddSingleton<IKindBodies, InquiryBodies>()
            .AddSingleton<CaseBodies>()
            .AddSingleton<DoAction>()
            .AddSingleton<CasePages>()
            .AddSingleton<RegisterQueries>()
            .AddSingleton<RegisterPages>()
            .AddSingleton<CaseDocuments>()
            .AddSingleton<RegisterExport>();
}
