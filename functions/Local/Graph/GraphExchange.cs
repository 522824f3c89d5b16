namespace Ombud.Local.Graph;

/// <summary>Records one call in the journal: once, and before the caller gets a response.</summary>
internal sealed class GraphExchange(HttpContext http, ReceivedCall call, CallJournal journal)
{
    private bool _isRecorded;

    public Task Answer(GraphAnswer answer)
    {
        Record(answer.Status);
        return answer.Write(http, call.Time);
    }

    /// <param name="status">Null if the caller gave up before there was a response.</param>
    public void Record(int? status)
    {
        if (_isRecorded)
            return;
        journal.Append(call with { Status = status });
        _isRecorded = true;
    }
}
