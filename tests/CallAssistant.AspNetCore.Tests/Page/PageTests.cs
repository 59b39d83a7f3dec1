using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;

namespace CallAssistant.AspNetCore.Tests;

public sealed class PageTests
{
    [Theory]
    [InlineData("/", "")]
    [InlineData("/phone", "/phone")]
    public async Task Page_LoadsItsFilesFromThisHostUnderAStrictPolicy(string path, string root)
    {
        await using var host = await ApiHost.StartAsync(null, app => app.MapCallAssistantPage(path, "/calls/v1"));

        var page = await host.GetAsync(path);
        var html = await page.Content.ReadAsStringAsync();

        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        Assert.Contains("script-src 'self'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("data-api=\"/calls/v1\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", html, StringComparison.Ordinal);
        foreach (var file in new[] { "callassistant.js", "callassistant.css" })
        {
            Assert.Contains($"\"{root}/{file}\"", html, StringComparison.Ordinal);
            var response = await host.GetAsync($"{root}/{file}");
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            var again = await host.SendAsync(HttpMethod.Get, $"{root}/{file}", null, null, ("If-None-Match", response.Headers.ETag!.ToString()));
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        }
    }

    [Fact]
    public async Task Page_HasNoInlineCodeOrStyle_AndNeverWritesMarkup()
    {
        await using var host = await ApiHost.StartAsync();
        var html = await (await host.GetAsync("/")).Content.ReadAsStringAsync();
        var script = await (await host.GetAsync("/callassistant.js")).Content.ReadAsStringAsync();

        Assert.DoesNotMatch(new Regex("\\son\\w+=|<style|style=|<script>|https?://", RegexOptions.None, TimeSpan.FromSeconds(1)), html);
        Assert.DoesNotMatch(new Regex("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|eval\\(|https?://", RegexOptions.None, TimeSpan.FromSeconds(1)), script);
    }

    [Fact]
    public async Task Script_AsksOnlyForElementsThatThePageHas()
    {
        await using var host = await ApiHost.StartAsync();
        var html = await (await host.GetAsync("/")).Content.ReadAsStringAsync();
        var script = await (await host.GetAsync("/callassistant.js")).Content.ReadAsStringAsync();

        var asked = Regex.Matches(script, "\\$\\(\"([a-z-]+)\"\\)", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(match => match.Groups[1].Value).Distinct().ToList();

        Assert.True(asked.Count > 15);
        Assert.All(asked, id => Assert.Contains($"id=\"{id}\"", html, StringComparison.Ordinal));
    }
}
