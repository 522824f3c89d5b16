using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json.Nodes;
using Ombud.Local.TeamsApp;

namespace Ombud.Functions.Tests.TeamsApp;

public sealed class TeamsCommandTests : IDisposable
{
    private static readonly string[] Whole =
    [
        "--host", "ombud.example.no", "--app", "0fbd0000-0000-4000-8000-000000000001",
        "--client", "0fbd0000-0000-4000-8000-000000000009", "--organisation", "Lillehammer kommune",
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ombud-teams-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_package_holds_the_manifest_for_the_environment_its_nynorsk_and_two_icons()
    {
        using var zip = await WrittenAsync();

        var manifest = JsonNode.Parse(zip.GetEntry("manifest.json")!.Open())!;
        Assert.Equal(
            ["color.png", "manifest.json", "nn-no.json", "outline.png"], zip.Entries.Select(one => one.Name).Order());
        Assert.Equal("https://ombud.example.no/tab", (string)manifest["staticTabs"]![0]!["contentUrl"]!);
        Assert.Equal("0fbd0000-0000-4000-8000-000000000009", (string)manifest["bots"]![0]!["botId"]!);
        Assert.Equal((string)manifest["bots"]![0]!["botId"]!, (string)manifest["webApplicationInfo"]!["id"]!);
        Assert.Equal("Lillehammer kommune", (string)manifest["developer"]!["name"]!);
    }

    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public async Task An_icon_has_the_size_that_Teams_wants(string name, int pixels)
    {
        using var zip = await WrittenAsync();
        using var icon = new MemoryStream();

        await zip.GetEntry(name)!.Open().CopyToAsync(icon);

        // Width and height stand in the first chunk.
        var header = icon.ToArray().AsSpan(16, 8);
        Assert.Equal(pixels, BinaryPrimitives.ReadInt32BigEndian(header[..4]));
        Assert.Equal(pixels, BinaryPrimitives.ReadInt32BigEndian(header[4..]));
    }

    [Fact]
    public async Task The_same_app_is_the_same_file()
    {
        using var one = await WrittenAsync("one.zip");
        using var other = await WrittenAsync("other.zip");

        Assert.Equal(
            await File.ReadAllBytesAsync(Path.Combine(_folder.FullName, "one.zip")),
            await File.ReadAllBytesAsync(Path.Combine(_folder.FullName, "other.zip")));
    }

    [Theory]
    [InlineData("--host", "https://ombud.example.no")]
    [InlineData("--app", "ombud")]
    [InlineData("--client", "")]
    [InlineData("--organisation", "Interkommunalt personvernombud for fire kommuner")]
    [InlineData("--version", "1.0")]
    [InlineData("--colour", "blue")]
    public async Task What_Teams_would_not_take_is_refused_before_it_is_uploaded(string option, string value)
    {
        using var said = new StringWriter();
        var place = Array.IndexOf(Whole, option);
        string[] asked = place < 0
            ? [.. Whole, option, value]
            : [.. Whole[..(place + 1)], value, .. Whole[(place + 2)..]];

        var code = await TeamsCommand.RunAsync(asked, said, default);

        Assert.Equal((2, true), (code, said.ToString().Contains("--client ID", StringComparison.Ordinal)));
    }

    private async Task<ZipArchive> WrittenAsync(string name = "app.zip")
    {
        var file = Path.Combine(_folder.FullName, name);
        using var said = new StringWriter();
        Assert.Equal(0, await TeamsCommand.RunAsync([.. Whole, "--out", file], said, default));
        return await ZipFile.OpenReadAsync(file);
    }
}
