using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Ombud.Web.Bot;

internal static class BotSetup
{
    /// <summary>Call after <c>AddSignIn</c>. Without settings there is no bot.</summary>
    public static IServiceCollection AddBot(
        this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var options = configuration.GetSection(BotOptions.Section).Get<BotOptions>() ?? new();
        return services
            .AddSingleton(options.Checked(environment.IsDevelopment()))
            .AddSingleton<BotTokens>()
            .AddSingleton<BotPeople>()
            .AddSingleton<BotCards>()
            .AddSingleton<BotLists>()
            .AddSingleton<BotCommands>()
            .AddSingleton<BotPlaces>()
            .AddSingleton<BotTalk>()
            .AddSingleton<PressButton>();
    }
}
