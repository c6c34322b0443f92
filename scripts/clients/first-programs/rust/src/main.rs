use client::apis::{configuration::Configuration, jobs_api};
use client::models::{Kling26ProTextToVideo, Kling26ProTextToVideoInput, SubmitJobRequest};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let configuration = Configuration {
        base_path: std::env::var("PIXELBYTE_BASE_URL")?,
        bearer_access_token: Some(std::env::var("PIXELBYTE_API_KEY")?),
        ..Configuration::default()
    };
    let input = Kling26ProTextToVideoInput::new("A lighthouse in the fog".to_owned());
    let request = Kling26ProTextToVideo::new(Default::default(), input);
    let request = SubmitJobRequest::Kling26ProTextToVideo(Box::new(request));
    println!("{:?}", jobs_api::submit_job(&configuration, request).await?);
    Ok(())
}
