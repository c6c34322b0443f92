use serde_json::Value;
use std::{env, error::Error, thread::sleep, time::Duration};

fn call(path: &str, body: Option<&str>) -> Result<Value, Box<dyn Error>> {
    let server = env::var("PIXELBYTE_BASE_URL").unwrap_or("__SERVER__".into());
    let url = server + path;
    let key = format!("Bearer {}", env::var("PIXELBYTE_API_KEY")?);
    // Errors of the API carry a message, which is read as any other answer.
    let config = ureq::config::Config::builder().http_status_as_error(false).build();
    let agent: ureq::Agent = config.into();
    let mut response = match body {
        Some(body) => agent
            .post(&url)
            .header("Authorization", &key)
            .header("Content-Type", "application/json")
            .send(body)?,
        None => agent.get(&url).header("Authorization", &key).call()?,
    };
    let answer = response.body_mut().read_to_string()?;
    if response.status().is_success() {
        Ok(serde_json::from_str(&answer)?)
    } else {
        Err(answer.into())
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let body = __BODY__;
    let mut job = call("/v1/jobs/submit", Some(body))?;

    while job["status"] == "pending" || job["status"] == "processing" {
        sleep(Duration::from_secs(2));
        job = call(&format!("/v1/jobs/{}", job["jobId"].as_str().unwrap_or("")), None)?;
    }

    println!("{} {}", job["status"], job["output"]);
    Ok(())
}
