using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Ombud.Web.Documents;

// A letter as a Word document, written straight into the archive like the workbook of the register: the app that people
// reach needs no library for it. It says who sends it and which case it is about, and nothing of what the suite knows
// besides the letter.
/// <param name="Language">Of the letter, such as <c>nn-NO</c>: screen readers and spelling follow it.</param>
/// <param name="Sender">The municipality's full name.</param>
/// <param name="Reference">What the recipient can name when calling, with its label.</param>
internal sealed record DocxLetter(string Language, string Sender, string Reference, string Text)
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public byte[] ToBytes()
    {
        var paragraphs = DocxParagraph.Of(Text);
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.Add(DocxParts.Fixed(Language));
            Write(archive, DocxParts.Properties, part => WriteProperties(part, paragraphs[0]));
            Write(archive, DocxParts.Document, part => WriteDocument(part, paragraphs));
        }

        return file.ToArray();
    }

    private static void Write(ZipArchive archive, string name, Action<XmlWriter> write)
    {
        using var entry = archive.CreateEntry(name).Open();
        using var part = XmlWriter.Create(entry, new() { Encoding = new UTF8Encoding(false) });
        part.WriteStartDocument(standalone: true);
        write(part);
    }

    private void WriteProperties(XmlWriter part, DocxParagraph title)
    {
        part.WriteStartElement("cp", "coreProperties", DocxParts.CoreProperties);
        part.WriteElementString("dc", "title", DocxParts.DublinCore, XmlText.Of(string.Join(' ', title.Lines)));
        part.WriteElementString("dc", "creator", DocxParts.DublinCore, XmlText.Of(Sender));
        part.WriteElementString("dc", "language", DocxParts.DublinCore, Language);
        part.WriteEndElement();
    }

    private void WriteDocument(XmlWriter part, IEnumerable<DocxParagraph> paragraphs)
    {
        part.WriteStartElement("w", "document", DocxParts.Namespace);
        part.WriteStartElement("body", DocxParts.Namespace);
        WriteParagraph(part, new(DocxParts.Sender, [Sender]));
        WriteParagraph(part, new(DocxParts.Reference, [Reference]));
        foreach (var one in paragraphs)
            WriteParagraph(part, one);
        part.WriteRaw(DocxParts.Page);
        part.WriteEndElement();
        part.WriteEndElement();
    }

    private static void WriteParagraph(XmlWriter part, DocxParagraph one)
    {
        part.WriteStartElement("p", DocxParts.Namespace);
        part.WriteStartElement("pPr", DocxParts.Namespace);
        part.WriteStartElement("pStyle", DocxParts.Namespace);
        part.WriteAttributeString("val", DocxParts.Namespace, one.Style);
        part.WriteEndElement();
        part.WriteEndElement();
        part.WriteStartElement("r", DocxParts.Namespace);
        foreach (var (at, line) in one.Lines.Index())
        {
            if (at > 0)
            {
                part.WriteStartElement("br", DocxParts.Namespace);
                part.WriteEndElement();
            }

            part.WriteStartElement("t", DocxParts.Namespace);
            part.WriteAttributeString("xml", "space", null, "preserve");
            part.WriteString(XmlText.Of(line));
            part.WriteEndElement();
        }

        part.WriteEndElement();
        part.WriteEndElement();
    }
}
