using static Ombud.Web.Documents.OfficeParts;

namespace Ombud.Web.Documents;

/// <summary>The parts of a document that are the same in every letter: A4, styles, numbered pages.</summary>
internal static class DocxParts
{
    public const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string CoreProperties = $"{Packages}/metadata/core-properties";
    public const string DublinCore = "http://purl.org/dc/elements/1.1/";

    public const string Document = "word/document.xml";
    public const string Properties = "docProps/core.xml";

    public const string Normal = "Normal";
    public const string Title = "Title";
    public const string Heading = "Heading1";
    public const string Sender = "Sender";
    public const string Reference = "Reference";

    /// <summary>The last element of the body: A4 with the margins of a letter.</summary>
    public const string Page = $"""
        <w:sectPr xmlns:w="{Namespace}" xmlns:r="{Relations}"><w:footerReference w:type="default" r:id="rId2"/>
        <w:pgSz w:w="11906" w:h="16838"/>
        <w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/>
        </w:sectPr>
        """;

    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml";

    /// <param name="language">Such as <c>nb-NO</c>.</param>
    public static IReadOnlyList<(string Name, string Content)> Fixed(string language) =>
    [
        ("[Content_Types].xml", $"""
            <Types xmlns="{Packages}/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/xml"/>
            <Override PartName="/{Document}" ContentType="{Word}.document.main+xml"/>
            <Override PartName="/word/styles.xml" ContentType="{Word}.styles+xml"/>
            <Override PartName="/word/footer1.xml" ContentType="{Word}.footer+xml"/>
            <Override PartName="/word/settings.xml" ContentType="{Word}.settings+xml"/>
            <Override PartName="/{Properties}"
            ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
            </Types>
            """),
        ("_rels/.rels", $"""
            <Relationships xmlns="{Packages}/relationships">
            <Relationship Id="rId1" Type="{Relations}/officeDocument" Target="{Document}"/>
            <Relationship Id="rId2" Type="{Packages}/relationships/metadata/core-properties" Target="{Properties}"/>
            </Relationships>
            """),
        ("word/_rels/document.xml.rels", $"""
            <Relationships xmlns="{Packages}/relationships">
            <Relationship Id="rId1" Type="{Relations}/styles" Target="styles.xml"/>
            <Relationship Id="rId2" Type="{Relations}/footer" Target="footer1.xml"/>
            <Relationship Id="rId3" Type="{Relations}/settings" Target="settings.xml"/>
            </Relationships>
            """),
        ("word/footer1.xml", $"""
            <w:ftr xmlns:w="{Namespace}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>
            <w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>
            <w:r><w:t xml:space="preserve"> / </w:t></w:r>
            <w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>
            """),
        // Without it Word opens the document as one of an earlier version.
        ("word/settings.xml", $"""
            <w:settings xmlns:w="{Namespace}"><w:compat><w:compatSetting w:name="compatibilityMode"
            w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>
            """),
        ("word/styles.xml", DocxStyles.Of(language)),
    ];
}
