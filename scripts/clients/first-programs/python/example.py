import os

from pixel_byte_api_client import AuthenticatedClient
from pixel_byte_api_client.api.jobs import submit_job
from pixel_byte_api_client.models import Kling26ProTextToVideo, Kling26ProTextToVideoInput

client = AuthenticatedClient(base_url=os.environ["PIXELBYTE_BASE_URL"], token=os.environ["PIXELBYTE_API_KEY"])
request = Kling26ProTextToVideo(
    model="kling/kling-2.6-pro/text-to-video",
    input_=Kling26ProTextToVideoInput(prompt="A lighthouse in the fog"),
)
print(submit_job.sync(client=client, body=request))
