using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Ombud.Stores;

public static class TelemetrySetup
{
    /// <summary>A setting: the address of a collector.</summary>
    public const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private const string Insights = "APPLICATIONINSIGHTS_CONNECTION_STRING";
    private const string Identity = "APPLICATIONINSIGHTS_AUTHENTICATION_STRING";

    /// <summary>Spans and metrics of the app. They leave the process only where a setting names Application Insights or
    /// a collector. Call before any other middleware.</summary>
    public static FunctionsApplicationBuilder AddTelemetry(this FunctionsApplicationBuilder builder, string app)
    {
        var traces = new AppTraces(app);
        builder.Services.AddMetrics().AddSingleton(traces).AddSingleton<SuiteMetrics>();
        builder.UseMiddleware<TraceInvocations>();
        var name = traces.Source.Name;
        if (builder.Configuration[Collector] is { Length: > 0 })
            ToCollector(builder, name);
        if (builder.Configuration[Insights] is { Length: > 0 })
            ToInsights(builder, name);
        return builder;
    }

    // Every trace, whatever a caller's flag would have: what happened once is looked for by name. Microsoft's package
    // that starts OpenTelemetry in a worker is not used: it belongs to a host in the same mode, and such a host exports
    // the address of every request, with whatever somebody typed into it and the token of a calendar.
    private static OpenTelemetryBuilder Export(FunctionsApplicationBuilder builder, string name) =>
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(app => app.AddService(builder.Configuration["WEBSITE_SITE_NAME"] ?? name))
            .WithTracing(spans => spans.AddSource(name).AddProcessor(new OwnSpans()).SetSampler(new AlwaysOnSampler()))
            .WithMetrics(metrics => metrics.AddMeter(name));

    private static void ToCollector(FunctionsApplicationBuilder builder, string name)
    {
        Export(builder, name)
            .WithLogging(
                lines => lines.AddProcessor(new NamedFailures()), options => options.IncludeFormattedMessage = true)
            .UseOtlpExporter();
        // The filters of host.json are not these.
        builder.Logging
            .AddFilter<OpenTelemetryLoggerProvider>("Azure", LogLevel.Warning)
            .AddFilter<OpenTelemetryLoggerProvider>("Microsoft.AspNetCore", LogLevel.Warning);
    }

    // The host sends the log there, as before.
    private static void ToInsights(FunctionsApplicationBuilder builder, string name)
    {
        var settings = builder.Configuration;
        Export(builder, name)
            .WithTracing(spans => spans.AddAzureMonitorTraceExporter(Configure).SetSampler(new AlwaysOnSampler()))
            .WithMetrics(metrics => metrics.AddAzureMonitorMetricExporter(Configure));

        void Configure(AzureMonitorExporterOptions options)
        {
            options.ConnectionString = settings[Insights];
            if (settings[Identity] is { } identity)
                options.Credential = StoresSetup.Identity(ClientIdIn(identity));
            // What the host counts already, and what would go elsewhere or stay behind.
            options.EnableStandardMetrics = options.EnablePerformanceCounters = false;
            options.EnableLiveMetrics = false;
            options.DisableOfflineStorage = true;
        }
    }

    // As the host reads it: Authorization=AAD;ClientId=….
    private static string? ClientIdIn(string setting) => setting.Split(';')
        .Select(part => part.Split('=', 2))
        .FirstOrDefault(part => part is ["ClientId", _])?[1];
}
