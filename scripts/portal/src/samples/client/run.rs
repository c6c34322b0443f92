use pixelbyte::{models, Client, Options, WaitOptions};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = Client::new(Options::default())?;

    let __MUT__input = models::__INPUT__::new(__REQUIRED__);__OPTIONAL__
    let request = models::__REQUEST__::new(Default::default(), input);
    let request = models::SubmitJobRequest::__REQUEST__(Box::new(request));
    let job = client.run(request, &WaitOptions::default()).await?;

    println!("{}", job.output.unwrap_or_default());
    Ok(())
}
