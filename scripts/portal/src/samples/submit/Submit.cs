using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

using var client = new HttpClient();
var server = Environment.GetEnvironmentVariable("PIXELBYTE_BASE_URL") ?? "__SERVER__";
var key = Environment.GetEnvironmentVariable("PIXELBYTE_API_KEY");
client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);

async Task<JsonNode> Request(HttpMethod method, string path, string? body = null)
{
    using var request = new HttpRequestMessage(method, server + path);
    if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
    using var response = await client.SendAsync(request);
    var text = await response.Content.ReadAsStringAsync();
    if (!response.IsSuccessStatusCode) throw new HttpRequestException(text, null, response.StatusCode);
    return JsonNode.Parse(text)!;
}

var job = await Request(HttpMethod.Post, "/v1/jobs/submit", __BODY__);
var jobId = (string?)job["jobId"];
Console.WriteLine(jobId);

while ((string?)job["status"] is not ("completed" or "failed" or "cancelled"))
{
    await Task.Delay(TimeSpan.FromSeconds(2));
    try
    {
        job = await Request(HttpMethod.Get, $"/v1/jobs/{jobId}");
    }
    catch (HttpRequestException error) when (error.StatusCode is null || (int)error.StatusCode >= 500)
    {
        // A lost connection or a 5xx passes; the job goes on.
        Console.Error.WriteLine($"Trying again: {error.Message}");
    }
}

if ((string?)job["status"] != "completed") throw new Exception($"{job["status"]}: {job["error"]?["message"]}");
Console.WriteLine(job["output"]);
