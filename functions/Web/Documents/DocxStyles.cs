namespace Ombud.Web.Documents;

// Named as Word names its own, so that the municipality's template takes over when the letter is pasted into it, and a
// screen reader finds the headings.
internal static class DocxStyles
{
    public static string Of(string language) => $"""
        <w:styles xmlns:w="{DocxParts.Namespace}">
        <w:docDefaults>
        <w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/>
        <w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="{language}"/></w:rPr></w:rPrDefault>
        <w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault>
        </w:docDefaults>
        <w:style w:type="paragraph" w:default="1" w:styleId="{DocxParts.Normal}"><w:name w:val="Normal"/>
        <w:qFormat/></w:style>
        {Style(
            DocxParts.Title, "Title", """<w:keepNext/><w:spacing w:before="480" w:after="240"/>""", 36, isBold: true)}
        {Style(
            DocxParts.Heading, "heading 1",
            """<w:keepNext/><w:spacing w:before="280" w:after="80"/><w:outlineLvl w:val="0"/>""", 26, isBold: true)}
        {Style(DocxParts.Sender, "Sender", """<w:spacing w:after="0"/>""", 24, isBold: true)}
        {Style(DocxParts.Reference, "Reference", """<w:spacing w:after="0"/>""", 20, isBold: false)}
        {Style("Footer", "footer", """<w:spacing w:after="0"/><w:jc w:val="right"/>""", 18, isBold: false)}
        </w:styles>
        """;

    /// <param name="size">In half points.</param>
    private static string Style(string id, string name, string paragraph, int size, bool isBold) => $"""
        <w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/><w:basedOn w:val="{DocxParts.Normal}"/>
        <w:next w:val="{DocxParts.Normal}"/><w:qFormat/><w:pPr>{paragraph}</w:pPr>
        <w:rPr>{(isBold ? "<w:b/>" : "")}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr></w:style>
        """;
}
