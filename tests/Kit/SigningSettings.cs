using Ombud.Local.Suite;

namespace Ombud.Kit;

internal static class SigningSettings
{
    /// <summary>Both apps have the same keys, newest first, as they would from the vault.</summary>
    public static LocalOptions SigningWith(this LocalOptions options, params (string Id, string Secret)[] keys)
    {
        string[] settings =
        [
            .. keys.SelectMany((key, i) => new[]
            {
                $"--Signing:Keys:{i}:Id={key.Id}", $"--Signing:Keys:{i}:Secret={key.Secret}",
            }),
        ];
        return options with
        {
            WebSettings = [.. options.WebSettings, .. settings],
            AlertsSettings = [.. options.AlertsSettings, .. settings],
        };
    }
}
