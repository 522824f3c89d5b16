using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Ombud.Alerts.Calendar;
using Ombud.Alerts.Mailbox;
using Ombud.Cases.Feedbacks;

namespace Ombud.Alerts;

internal static class AlertsSetup
{
    public static IServiceCollection AddAlarms(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddSingleton(configuration.GetSection(RetentionOptions.Section).Get<RetentionOptions>() ?? new())
            .AddSingleton(
                (configuration.GetSection(FeedbackOptions.Section).Get<FeedbackOptions>() ?? new()).Checked())
            .AddSingleton<GraphCalendar>()
            .AddSingleton<EventFaces>()
            .AddSingleton<DeadlineEvents>()
            .AddSingleton<SendAlert>()
            .AddSingleton<DeliverAlert>()
            .AddSingleton<RingAlarm>()
            .AddSingleton<SweepFindings>()
            .AddSingleton<SweepMunicipality>()
            .AddSingleton<ReconcileMunicipality>()
            .AddSingleton<FreePartitions>()
            .AddSingleton<AlertsHeldBack>()
            .AddSingleton<BackUpPartition>()
            .AddSingleton<CarryOut>()
            .AddSingleton<GraphMailbox>()
            .AddSingleton<MailFolders>()
            .AddSingleton<PutAwayMail>()
            .AddSingleton<MailRules>()
            .AddSingleton<RegisterMail>()
            .AddSingleton<AnswerMail>()
            .AddSingleton<ReportBounce>()
            .AddSingleton<TakeMail>();
}
