using System.Text.RegularExpressions;

namespace Ombud.House.Tests.Papers;

/// <summary>One of the papers that an organisation must have.</summary>
internal sealed partial record Paper(string Path, string Text)
{
    public const string Folder = "shared/Papers/";

    public static IReadOnlyList<Paper> All { get; } =
    [
        .. Repository.Ending(".md").Where(path => path.StartsWith(Folder, StringComparison.Ordinal))
            .Select(path => new Paper(path, Repository.Read(path))),
    ];

    public static Paper Of(string name) => All.Single(paper => paper.Path == Folder + name);

    /// <summary>What stands in code format, with its line; pictures and longer samples are none.</summary>
    public IEnumerable<(string At, string Name)> Names =>
        from line in Prose()
        from name in CodeIn(line.Text)
        select (line.At, name);

    public IEnumerable<string> Links => from line in Prose()
                                        from Match link in Link().Matches(line.Text)
                                        select link.Groups[1].Value;

    /// <summary>The rows of the tables whose first column has this heading, each as its cells.</summary>
    public IReadOnlyList<string[]> Table(string heading)
    {
        var rows = new List<string[]>();
        var isIn = false;
        foreach (var (_, text) in Prose())
        {
            var cells = text.StartsWith('|') ? text.Trim('|').Split('|', StringSplitOptions.TrimEntries) : [];
            if (cells.Length == 0)
                isIn = false;
            else if (isIn && !cells[0].StartsWith("--", StringComparison.Ordinal))
                rows.Add(cells);
            isIn |= cells.Length > 0 && cells[0] == heading;
        }

        return rows;
    }

    public static IEnumerable<string> CodeIn(string text) =>
        Code().Matches(text).Select(match => match.Groups[1].Value);

    private IEnumerable<(string At, string Text)> Prose()
    {
        var isSample = false;
        foreach (var (text, i) in Text.Split('\n').Select((text, i) => (text, i)))
        {
            var isFence = text.StartsWith("```", StringComparison.Ordinal);
            if (!isSample && !isFence)
                yield return ($"{Path}:{i + 1}", text);
            isSample ^= isFence;
        }
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\(([^)#]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();
}
