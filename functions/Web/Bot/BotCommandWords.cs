namespace Ombud.Web.Bot;

internal enum BotCommand
{
    Help,
    Cases,
    Deadlines,
}

/// <summary>What people write to ask for something, in either Norwegian.</summary>
internal static class BotCommandWords
{
    /// <summary>Anything else asks for help.</summary>
    public static BotCommand Named(string said) =>
        said.Trim().TrimStart('/').TrimEnd('.', '!', '?').ToLowerInvariant() switch
        {
            "saker" => BotCommand.Cases,
            "frister" or "fristar" => BotCommand.Deadlines,
            _ => BotCommand.Help,
        };
}
