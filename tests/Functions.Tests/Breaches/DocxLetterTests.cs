using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Ombud.Web.Documents;

namespace Ombud.Functions.Tests.Breaches;

public sealed class DocxLetterTests
{
    private const string Words = """
        Til deg det gjelder

        Ringebu kommune skriver til deg.
        Vi beklager.

        Hva har skjedd?

        Et brev kom fram. Var det ditt?

        Hilsen kommunen, er alt klart?
        """;

    [Theory]
    [InlineData(Words)]
    [InlineData("")]
    [InlineData("=1+1\r\n\"Æ;ø\" <b>&amp; \u0001 \ud83d\ude00 \ud83d _x0041_ ")]
    [InlineData("Én\n\n\n \n\tTo\n \nTre?\n\n")]
    public void Word_would_open_it(string text)
    {
        using var document = Open(text);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document)
            .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void Its_first_line_is_the_title_a_question_on_a_line_of_its_own_a_heading_and_the_rest_is_text()
    {
        using var document = Open(Words);

        Assert.Equal(
            [
                ("Sender", "Ringebu kommune"), ("Reference", "Vår referanse: RIN-26-22222"),
                ("Title", "Til deg det gjelder"), ("Normal", "Ringebu kommune skriver til deg.|Vi beklager."),
                ("Heading1", "Hva har skjedd?"), ("Normal", "Et brev kom fram. Var det ditt?"),
                ("Normal", "Hilsen kommunen, er alt klart?"),
            ],
            Body(document).Elements<Paragraph>().Select(one =>
                (one.ParagraphProperties!.ParagraphStyleId!.Val!.Value!, Text(one))));
        var known = document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>()
            .Select(style => style.StyleId!.Value).ToHashSet();
        Assert.All(document.MainDocumentPart.Document.Descendants<ParagraphStyleId>(), used =>
            Assert.Contains(used.Val!.Value, known));
    }

    [Theory]
    [InlineData("nb-NO")]
    [InlineData("nn-NO")]
    public void It_is_an_A4_page_in_the_language_that_it_is_written_in(string language)
    {
        using var document = Open(Words, language);

        var size = Body(document).Descendants<PageSize>().Single();
        Assert.Equal((11906u, 16838u), (size.Width!.Value, size.Height!.Value));
        var styles = document.MainDocumentPart!.StyleDefinitionsPart!.Styles!;
        Assert.Equal(language, styles.DocDefaults!.Descendants<DocumentFormat.OpenXml.Wordprocessing.Languages>()
            .Single().Val!.Value);
        Assert.Equal(
            (language, "Til deg det gjelder", "Ringebu kommune"),
            (document.PackageProperties.Language, document.PackageProperties.Title,
                document.PackageProperties.Creator));
    }

    private static Body Body(WordprocessingDocument document) => document.MainDocumentPart!.Document.Body!;

    private static string Text(Paragraph one) => string.Concat(
        one.Descendants<Run>().SelectMany(run => run.ChildElements)
            .Select(part => part is Break ? "|" : part.InnerText));

    private static WordprocessingDocument Open(string text, string language = "nb-NO") => WordprocessingDocument.Open(
        new MemoryStream(
            new DocxLetter(language, "Ringebu kommune", "Vår referanse: RIN-26-22222", text).ToBytes()),
        isEditable: false);
}
