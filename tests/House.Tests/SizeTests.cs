using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ombud.House.Tests;

// The hard limits. Anyone may lower one; nobody raises one without a note in the README.
public sealed class SizeTests
{
    private const int FileLines = 300;
    private const int SmallFileLines = 100;
    private const double SmallFileShare = 0.9;
    private const int MethodLines = 60;
    private const int TestMethodLines = 40;
    private const int ConstructorParameters = 5;
    private const int LineLength = 120;
    private const int ReadmeLines = 200;

    private static readonly string[] Code = [".cs", ".razor", ".js", ".mjs", ".bicep", ".yml"];

    [Fact]
    public void No_file_is_longer_than_300_lines()
    {
        var tooLong = Repository.Ending(Code)
            .Select(path => (Path: path, Lines: Repository.FilledLines(Repository.Read(path))))
            .Where(file => file.Lines > FileLines)
            .Select(file => $"{file.Path} has {file.Lines} lines");

        Findings.None(tooLong);
    }

    [Fact]
    public void Nine_production_files_in_ten_are_shorter_than_100_lines()
    {
        var lines = Repository.Production.Select(source => Repository.FilledLines(source.Text)).ToList();

        Assert.InRange(lines.Count(n => n < SmallFileLines) / (double)lines.Count, SmallFileShare, 1);
    }

    [Fact]
    public void Half_of_the_production_files_have_40_lines_at_most_and_nine_in_ten_90()
    {
        var lines = Repository.Ending(".cs", ".razor")
            .Where(path => !path.StartsWith("tests/", StringComparison.Ordinal))
            .Select(path => Repository.FilledLines(Repository.Read(path)))
            .Order().ToList();

        Assert.InRange(lines[lines.Count / 2], 1, 40);
        Assert.InRange(lines[lines.Count * 9 / 10], 1, 90);
    }

    [Fact]
    public void A_rule_has_25_lines_at_most_and_nine_in_ten_15()
    {
        var methods = Repository.Production
            .Where(source => source.Path.StartsWith("shared/Cases/", StringComparison.Ordinal))
            .SelectMany(source => source.Methods.Select(one => (At: source.At(one), Lines: SourceFile.Lines(one))))
            .OrderBy(method => method.Lines).ToList();

        Assert.InRange(methods[methods.Count * 9 / 10].Lines, 1, 15);
        Findings.None(from method in methods where method.Lines > 25 select $"{method.At} has {method.Lines} lines");
    }

    [Fact]
    public void No_line_is_longer_than_120_characters()
    {
        var tooLong = from path in Repository.Ending(".cs", ".razor")
                      from line in Repository.Lines(path)
                      where line.Text.Length > LineLength
                      select $"{line.At} has {line.Text.Length} characters";

        Findings.None(tooLong);
    }

    [Fact]
    public void No_method_is_longer_than_60_lines() => Findings.None(
        from source in Repository.Production
        from method in source.Methods
        where SourceFile.Lines(method) > MethodLines
        select $"{source.At(method)} {SourceFile.Name(method)} has {SourceFile.Lines(method)} lines");

    [Fact]
    public void No_test_is_longer_than_40_lines() => Findings.None(
        from source in Repository.Tests
        from method in source.Methods
        where SourceFile.Lines(method) > TestMethodLines
        select $"{source.At(method)} {SourceFile.Name(method)} has {SourceFile.Lines(method)} lines");

    // The lists of values of a record are not dependencies, so records may be wider.
    [Fact]
    public void No_constructor_takes_more_than_5_parameters() => Findings.None(
        from source in Repository.Sources
        from type in source.Types.Where(t => t is ClassDeclarationSyntax or StructDeclarationSyntax)
        from list in type.Members.OfType<ConstructorDeclarationSyntax>().Select(c => c.ParameterList)
            .Append(type.ParameterList)
        where list?.Parameters.Count > ConstructorParameters
        select $"{source.At(list)} {SourceFile.Name(type)} takes {list.Parameters.Count} parameters");

    [Fact]
    public void The_README_fits_in_200_lines() => Assert.InRange(
        Repository.Read("README.md").Split('\n').Length, 1, ReadmeLines);
}
