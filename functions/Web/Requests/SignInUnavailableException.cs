namespace Ombud.Web.Requests;

/// <summary>The sign-in provider does not respond; neither the person nor the token is at fault.</summary>
public sealed class SignInUnavailableException(Exception inner)
    : Exception("The keys of the token's issuer could not be fetched.", inner);
