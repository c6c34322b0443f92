from pixelbyte_client.helpers import connect, run
from pixelbyte_client.models import (
    __IMPORTS__
)

client = connect()

request = __REQUEST__(
    model="__MODEL__",
    input_=__INPUT__(
        __FIELDS__
    ),
)
job = run(client, request)

print(job.output)
