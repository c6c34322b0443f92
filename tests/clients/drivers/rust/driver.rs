//! Does with the client what each line of standard input says.

use pixelbyte::apis::{jobs_api, models_api, uploads_api};
use pixelbyte::models::{JobStatus, SubmitJobRequest};
use pixelbyte::{Client, Error, Options};
use serde_json::{json, Value};
use std::io::BufRead;

type Failure = Box<dyn std::error::Error>;

fn text<'a>(line: &'a Value, name: &str) -> &'a str {
    line[name].as_str().unwrap_or_default()
}

fn client_of(line: &Value) -> Result<Client, Error> {
    Client::new(Options {
        api_key: Some(text(line, "apiKey").to_owned()),
        base_url: Some(text(line, "baseUrl").to_owned()),
        max_retries: line["maxRetries"].as_u64().unwrap_or_default() as u32,
        ..Options::default()
    })
}

async fn list_page(client: &Client, line: &Value) -> Result<Value, Failure> {
    let status: Option<JobStatus> = serde_json::from_value(line["status"].clone())?;
    let limit = line["limit"].as_i64().map(|limit| limit as i32);
    let page = jobs_api::list_jobs(&client.configuration, limit, line["cursor"].as_str(), status, line["modelId"].as_str());
    Ok(json!(page.await.map_err(Error::from)?))
}

async fn act(line: &Value) -> Result<Value, Failure> {
    if text(line, "op") == "roundtrip" {
        let request: SubmitJobRequest = serde_json::from_value(line["body"].clone())?;
        return Ok(json!(request));
    }
    let client = client_of(line)?;
    let api = &client.configuration;
    let body = line["body"].clone();
    Ok(match text(line, "op") {
        "submitJob" => json!(jobs_api::submit_job(api, serde_json::from_value(body)?).await.map_err(Error::from)?),
        "estimateJob" => json!(jobs_api::estimate_job(api, serde_json::from_value(body)?).await.map_err(Error::from)?),
        "getJob" => json!(jobs_api::get_job(api, text(line, "jobId")).await.map_err(Error::from)?),
        "cancelJob" => json!(jobs_api::cancel_job(api, text(line, "jobId")).await.map_err(Error::from)?),
        "listJobs" => list_page(&client, line).await?,
        "getModel" => json!(models_api::get_model(api, text(line, "modelId")).await.map_err(Error::from)?),
        "presignUpload" => {
            json!(uploads_api::presign_upload(api, serde_json::from_value(body)?).await.map_err(Error::from)?)
        }
        "getUpload" => json!(uploads_api::get_upload(api, text(line, "id")).await.map_err(Error::from)?),
        other => return Err(format!("no such op: {other}").into()),
    })
}

async fn told(line: &Value) -> Value {
    match act(line).await {
        Ok(value) => json!({ "ok": value }),
        Err(failure) => match failure.downcast_ref::<Error>() {
            Some(Error::Api(error)) => json!({ "error": {
                "kind": "api", "status": error.status, "code": error.code, "requestId": error.request_id,
                "message": error.message,
            } }),
            _ => json!({ "error": { "kind": "other", "message": failure.to_string() } }),
        },
    }
}

#[tokio::main]
async fn main() -> Result<(), Failure> {
    for text in std::io::stdin().lock().lines() {
        println!("{}", told(&serde_json::from_str(&text?)?).await);
    }
    Ok(())
}
