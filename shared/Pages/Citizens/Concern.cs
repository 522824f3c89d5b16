using Ombud.Cases.Inquiries;

namespace Ombud.Pages.Citizens;

/// <summary>What one can ask about, as a page of its own.</summary>
/// <param name="Path">The end of its address.</param>
/// <param name="Title">In words that people use.</param>
/// <param name="Right">What the municipality then does, or may not do.</param>
/// <param name="Ask">Above the text.</param>
public sealed record Concern(About About, string Path, Text Title, Text Right, Text Ask)
{
    public static IReadOnlyList<Concern> All { get; } = [.. RecordConcerns.All, .. UseConcerns.All];

    public string Address => $"/henvendelse/{Path}";

    /// <summary>Null when nothing has that address.</summary>
    public static Concern? At(string path) => All.FirstOrDefault(one => one.Path == path);

    public static Concern Of(About about) => All.First(one => one.About == about);
}
