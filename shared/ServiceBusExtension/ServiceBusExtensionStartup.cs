using Grpc.Net.Client;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Core;
using Microsoft.Azure.ServiceBus.Grpc;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

// The Sdk finds this attribute and writes the app's call of Configure.
[assembly: WorkerExtensionStartup(typeof(ServiceBusExtensionStartup))]

namespace Microsoft.Azure.Functions.Worker;

public sealed class ServiceBusExtensionStartup : WorkerExtensionStartup
{
    public override void Configure(IFunctionsWorkerApplicationBuilder applicationBuilder)
    {
        ArgumentNullException.ThrowIfNull(applicationBuilder);
        applicationBuilder.Services
            .AddSingleton<HostChannel>()
            .AddSingleton(services => services.GetRequiredService<HostChannel>().Settlement);
    }

    // To the same endpoint as the worker's own channel, which the worker keeps to itself.
    private sealed class HostChannel(IConfiguration configuration) : IDisposable
    {
        private readonly GrpcChannel _channel = Open(configuration.GetSection("Functions:Worker"));

        internal Settlement.SettlementClient Settlement => field ??= new(_channel);

        public void Dispose() => _channel.Dispose();

        private static GrpcChannel Open(IConfigurationSection worker)
        {
            var endpoint = worker["HostEndpoint"]
                ?? throw new InvalidOperationException("The host states no Functions:Worker:HostEndpoint.");
            var messageBytesMax = worker.GetValue<int?>("GrpcMaxMessageLength");
            return GrpcChannel.ForAddress(endpoint, new GrpcChannelOptions
            {
                MaxReceiveMessageSize = messageBytesMax,
                MaxSendMessageSize = messageBytesMax,
            });
        }
    }
}
