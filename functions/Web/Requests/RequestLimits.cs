namespace Ombud.Web.Requests;

public static class RequestLimits
{
    public const int BodyBytes = 256 * 1024;

    /// <summary>For one field as the person wrote it. Far above what any field may hold, so that a text that is too
    /// long can be shown again with its error.</summary>
    public const int FieldCharacters = 64 * 1024;
}
