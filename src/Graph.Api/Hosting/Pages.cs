using Microsoft.Extensions.FileProviders;

namespace Graph.Api.Hosting;

/// <summary>The page at / and GraphiQL at /graphiql, built from viewer/ and copied beside the program.</summary>
internal static class Pages
{
    /// <summary>Serves them.</summary>
    public static void UsePages(this WebApplication server)
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "wwwroot");
        if (!Directory.Exists(folder))
            return;

        PhysicalFileProvider files = new(folder);
        server.Lifetime.ApplicationStopped.Register(files.Dispose);
        server.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        server.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            OnPrepareResponse = answer => answer.Context.Response.Headers.CacheControl = "no-cache",
        });
    }
}
