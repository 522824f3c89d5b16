using Microsoft.Graph;
using Ombud.Pages;

namespace Ombud.Alerts.Graph;

/// <summary>A mail to the ombud and the deputy about the suite itself.</summary>
public sealed class OmbudMail(GraphServiceClient graph, GraphOptions options)
{
    /// <exception cref="Microsoft.Kiota.Abstractions.ApiException">Graph does not take it.</exception>
    public Task SendAsync(Text subject, Text content, CancellationToken ct)
    {
        var language = options.OmbudsLanguage;
        var addresses = new[] { options.Ombud, options.Deputy }.OfType<GraphPerson>().Select(person => person.Mail);
        return graph.Users[options.Sender].SendMail.PostAsync(
            AlertBodies.Mail(subject.In(language), content.In(language), addresses), cancellationToken: ct);
    }
}
