using System.Text;

namespace Azure.Data.Tables;

// Takes the answer to a transaction apart: one HTTP answer for each action, or a single one that tells why all failed.
internal static class ChangesetAnswer
{
    public static List<Response> Read(Response batch)
    {
        var bytes = batch.Content.ToMemory();
        var answers = new List<Response>();
        // Each part is an HTTP answer between two lines that start with the change set's boundary.
        for (var start = Find(bytes, 0, "HTTP/1.1 "u8); start >= 0;)
        {
            var end = Find(bytes, start, "\r\n--changesetresponse_"u8);
            end = end < 0 ? bytes.Length : end;
            answers.Add(Parse(bytes[start..end], batch.ClientRequestId));
            start = Find(bytes, end, "HTTP/1.1 "u8);
        }
        return answers;
    }

    private static PartResponse Parse(ReadOnlyMemory<byte> part, string clientRequestId)
    {
        var headEnd = Find(part, 0, "\r\n\r\n"u8);
        var head = headEnd < 0 ? part : part[..headEnd];
        var body = headEnd < 0 ? default : part[(headEnd + 4)..];
        var lines = Encoding.ASCII.GetString(head.Span).Split("\r\n");
        var status = lines[0].Split(' ', 3);
        return new PartResponse(int.Parse(status[1], null), status.Length > 2 ? status[2] : "", lines[1..], body)
        {
            ClientRequestId = clientRequestId,
        };
    }

    private static int Find(ReadOnlyMemory<byte> bytes, int from, ReadOnlySpan<byte> wanted)
    {
        var at = bytes.Span[from..].IndexOf(wanted);
        return at < 0 ? -1 : from + at;
    }
}
