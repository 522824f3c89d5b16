using System.Buffers;
using System.Text;
using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables;

// A transaction's body: a batch that holds one change set that holds a request for each row.
internal static class Changeset
{
    private const int UsualBytesForRow = 1024;

    public static void Write(Request request, Uri endpoint, IReadOnlyCollection<RowRequest> rows)
    {
        // A boundary that nobody can guess cannot stand in what a person wrote.
        var id = Guid.NewGuid();
        var part = $"--changeset_{id}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n";
        var body = new ArrayBufferWriter<byte>(UsualBytesForRow * rows.Count);
        using var json = new Utf8JsonWriter(body);
        Append(body, $"--batch_{id}\r\nContent-Type: multipart/mixed; boundary=changeset_{id}\r\n\r\n");
        foreach (var row in rows)
        {
            Append(body, part);
            AppendHead(body, endpoint, row);
            if (row.Body is not null)
            {
                json.Reset();
                EntityWriter.Write(json, row.Body);
                json.Flush();
            }
            Append(body, "\r\n");
        }
        Append(body, $"--changeset_{id}--\r\n\r\n--batch_{id}--\r\n");
        request.Headers.Add("Content-Type", $"multipart/mixed; boundary=batch_{id}");
        request.Content = RequestContent.Create(body.WrittenMemory);
    }

    private static void AppendHead(ArrayBufferWriter<byte> body, Uri endpoint, in RowRequest row)
    {
        Append(body, $"{row.Method} {endpoint.AbsoluteUri}{row.Path} HTTP/1.1\r\n");
        Append(body, "Accept: application/json;odata=minimalmetadata\r\nDataServiceVersion: 3.0\r\n");
        if (row.IfMatch is not null)
            Append(body, $"If-Match: {row.IfMatch}\r\n");
        if (row.Body is not null)
            Append(body, "Content-Type: application/json\r\nPrefer: return-no-content\r\n");
        Append(body, "\r\n");
    }

    private static void Append(ArrayBufferWriter<byte> body, string text) => Encoding.ASCII.GetBytes(text, body);
}
