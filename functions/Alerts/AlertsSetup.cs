using Microsoft.Extensions.DependencyInjection;

namespace Ombud.Alerts;

internal static class AlertsSetup
{
    public static IServiceCollection AddAlarms(this IServiceCollection services) =>
        services
            .AddSingleton<DeliverAlert>()
            .AddSingleton<RingAlarm>()
            .AddSingleton<SweepMunicipality>();
}
