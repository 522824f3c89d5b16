namespace Ombud.Web.Home;

/// <summary>Styles, fonts, script. Names contain a hash of the content, so browsers may cache it for ever.</summary>
public static class ServeAsset
{
    [Function("ServeAsset"), AllowAnyone]
    public static IResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "assets/{name}")] HttpRequest request, string name)
    {
        if (Assets.Find(name) is not { } asset)
            return Results.NotFound();
        var headers = request.HttpContext.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.Vary = "Accept-Encoding";
        if (asset.Brotli is not { } smaller || !request.Accepts("br"))
            return Results.Bytes(asset.Bytes, asset.ContentType);
        headers.ContentEncoding = "br";
        return Results.Bytes(smaller, asset.ContentType);
    }
}
