using System.Globalization;

namespace Ombud.Web.Desk;

internal static class CaseVersions
{
    /// <summary>The version that a change must name, as a form posts it.</summary>
    public static string VersionText(this Case one) => one.Version.ToString(CultureInfo.InvariantCulture);

    /// <summary>The same as an entity tag.</summary>
    public static string Tag(this Case one) => $"\"{one.VersionText()}\"";

    /// <exception cref="RequestRefusedException">404: this kind of case has no such action.</exception>
    public static CaseAction Action(this Case one, string name) =>
        one.Actions.FirstOrDefault(action => action.Name == name) ?? throw Refusals.NotFound();
}
