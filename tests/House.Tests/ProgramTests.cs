using System.Reflection;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Ombud.House.Tests;

// Both apps are built here as they are in Azure, from their own Program. Nothing connects before it is used.
public sealed class ProgramTests
{
    private const string Tenant = "6f1d1c0e-6a0b-4a39-9a53-0d5b0d0c7f11";

    private static readonly string[] Settings =
    [
        // Azurite's account and key, which Microsoft publishes.
        "--Storage:ConnectionString=UseDevelopmentStorage=true",
        "--ServiceBus=Endpoint=sb://house/;SharedAccessKeyName=x;SharedAccessKey=y",
        "--Bus:AlertsQueue=alerts",
        "--Bus:AlarmsQueue=alarms",
        "--Bus:AnswersQueue=answers",
        "--Sweep:Schedule=0 */5 * * * *", "--Anchors:Schedule=0 15 2 * * *",
        "--Reconcile:Schedule=0 */5 1 * * *", "--Morning:Schedule=0 */10 5-7 * * 1-5",
        "--Site:PublicOrigin=https://house.example",
        "--Codes:Keys:0:Id=A",
        $"--Codes:Keys:0:Secret={Convert.ToBase64String(new byte[32])}",
        "--Signing:Keys:0:Id=k1",
        $"--Signing:Keys:0:Secret={Convert.ToBase64String(new byte[32])}",
        $"--SignIn:ClientId={Tenant}",
        $"--SignIn:Issuers:0:Tenant={Tenant}",
        $"--SignIn:Ombud:Tenant={Tenant}",
        $"--SignIn:Ombud:ObjectIds:0={Tenant}",
        $"--Graph:TeamsAppId={Tenant}",
        "--Graph:Sender=ombud@house.example",
        $"--Graph:Ombud:UserId={Tenant}",
        "--Graph:Ombud:Mail=ombud@house.example",
        "--Graph:Desk=https://house.example/saker",
    ];

    [Fact]
    public Task Every_function_of_Web_can_be_built() => AssertEveryFunctionCanBeBuilt(
        Ombud.Web.Program.CreateBuilder(Settings), FunctionTests.Web);

    [Fact]
    public Task Every_function_of_Alerts_can_be_built() => AssertEveryFunctionCanBeBuilt(
        Ombud.Alerts.Program.CreateBuilder(Settings), FunctionTests.Alerts);

    [Fact]
    public void Web_does_not_start_without_its_settings() =>
        Assert.ThrowsAny<Exception>(() => Build(Ombud.Web.Program.CreateBuilder([])));

    [Fact]
    public void Alerts_does_not_start_without_its_settings() =>
        Assert.ThrowsAny<Exception>(() => Build(Ombud.Alerts.Program.CreateBuilder([])));

    [Fact]
    public void Alerts_does_not_start_with_a_registration_of_no_tenant() => Assert.Throws<InvalidOperationException>(
        () => Ombud.Alerts.Program.CreateBuilder([.. Settings, $"--Graph:ClientId={Tenant}"]));

    [Fact]
    public void Alerts_starts_with_the_registration_that_the_Teams_app_names() => Assert.NotNull(
        Build(Ombud.Alerts.Program.CreateBuilder(
            [.. Settings, $"--Graph:ClientId={Tenant}", $"--Graph:Tenant={Tenant}"])));

    // As the templates give it: a client that cannot be made would keep both apps from starting.
    [Fact]
    public async Task Both_apps_start_with_Application_Insights_and_the_identity_that_it_takes()
    {
        string[] settings =
        [
            .. Settings,
            $"--APPLICATIONINSIGHTS_CONNECTION_STRING=InstrumentationKey={Tenant};IngestionEndpoint=https://x.example/",
            $"--APPLICATIONINSIGHTS_AUTHENTICATION_STRING=Authorization=AAD;ClientId={Tenant}",
        ];
        await using var web = Build(Ombud.Web.Program.CreateBuilder(settings));
        await using var alerts = Build(Ombud.Alerts.Program.CreateBuilder(settings));

        Assert.All([web, alerts], app =>
        {
            Assert.NotNull(app.GetRequiredService<TracerProvider>());
            Assert.NotNull(app.GetRequiredService<MeterProvider>());
        });
    }

    /// <summary>The classes of ours that an app makes once and keeps for as long as it lives.</summary>
    internal static async Task<IReadOnlyList<Type>> SingletonsAsync(Func<Type, bool> isOurs) =>
    [
        .. await SingletonsAsync(Ombud.Web.Program.CreateBuilder(Settings), isOurs),
        .. await SingletonsAsync(Ombud.Alerts.Program.CreateBuilder(Settings), isOurs),
    ];

    private static async Task<IReadOnlyList<Type>> SingletonsAsync(
        FunctionsApplicationBuilder builder, Func<Type, bool> isOurs)
    {
        await using var services = Build(builder);
        var made = from one in builder.Services
                   where one is { Lifetime: ServiceLifetime.Singleton, IsKeyedService: false }
                   let factory = one.ImplementationFactory?.Method.DeclaringType
                   select factory is not null && isOurs(factory)
                       ? services.GetRequiredService(one.ServiceType).GetType()
                       : one.ImplementationType ?? one.ImplementationInstance?.GetType();
        return [.. made.OfType<Type>().Where(isOurs)];
    }

    private static async Task AssertEveryFunctionCanBeBuilt(FunctionsApplicationBuilder builder, Assembly app)
    {
        await using var services = Build(builder);
        await using var scope = services.CreateAsyncScope();
        var classes = FunctionTests.In(app).Select(f => f.DeclaringType!).Distinct()
            .Concat(app.GetTypes().Where(t => !t.IsAbstract && t.IsAssignableTo(typeof(IFunctionsWorkerMiddleware))));

        Assert.All(classes, type => Assert.NotNull(Build(scope.ServiceProvider, type)));
    }

    private static ServiceProvider Build(FunctionsApplicationBuilder builder) => builder.Services
        .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });

    private static object? Build(IServiceProvider services, Type type) =>
        type is { IsAbstract: true, IsSealed: true }
            ? type
            : ActivatorUtilities.GetServiceOrCreateInstance(services, type);
}
