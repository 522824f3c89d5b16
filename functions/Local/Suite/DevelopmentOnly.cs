namespace Ombud.Local.Suite;

/// <summary>The host lets anybody be anybody, so it starts on a developer's machine and nowhere else.</summary>
internal static class DevelopmentOnly
{
    private static readonly string[] Environments =
        ["DOTNET_ENVIRONMENT", "ASPNETCORE_ENVIRONMENT", "AZURE_FUNCTIONS_ENVIRONMENT"];

    // Azure sets these where a function app runs.
    private static readonly string[] MarksOfAzure = ["WEBSITE_INSTANCE_ID", "FUNCTIONS_WORKER_RUNTIME"];

    /// <summary>The reason for refusal, or null.</summary>
    public static string? Refusal(Func<string, string?> variable)
    {
        foreach (var name in Environments)
        {
            var value = variable(name);
            if (value is { Length: > 0 } && !value.Equals("Development", StringComparison.OrdinalIgnoreCase))
                return $"The local host is for development only, and {name} is {value}.";
        }
        var mark = MarksOfAzure.FirstOrDefault(name => variable(name) is { Length: > 0 });
        return mark is null ? null : $"The local host is for development only, and {mark} says that this is Azure.";
    }
}
