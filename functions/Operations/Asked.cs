namespace Ombud.Operations;

/// <summary>The options of a command line.</summary>
internal sealed class Asked
{
    private static readonly string[] Places = ["--data", "--storage", "--backup", "--settings"];

    private readonly Dictionary<string, string?> _options = [];

    private Asked()
    {
    }

    /// <summary>Null where it was not given, or has none.</summary>
    public string? this[string option] => _options.GetValueOrDefault(option);

    public bool Has(string option) => _options.ContainsKey(option);

    /// <summary>Null for an option that the command does not have, or one without its value.</summary>
    public static Asked? Read(IReadOnlyList<string> args, string[] withValue, string[] alone)
    {
        var asked = new Asked();
        for (var i = 0; i < args.Count; i++)
            if (alone.Contains(args[i]))
                asked._options[args[i]] = null;
            else if ((withValue.Contains(args[i]) || Places.Contains(args[i])) && i + 1 < args.Count)
                asked._options[args[i]] = args[++i];
            else
                return null;
        return asked;
    }

    /// <exception cref="ArgumentException">It was not given.</exception>
    public string Need(string option) => this[option] ?? throw new ArgumentException($"{option} is missing.");
}
