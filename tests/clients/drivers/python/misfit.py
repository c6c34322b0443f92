"""A value that the model does not take, which a type checker has to notice, beside one that it takes."""

from pixelbyte_client.models import Kling26ProTextToVideoInput

Kling26ProTextToVideoInput(prompt="A dog", duration="10")
Kling26ProTextToVideoInput(prompt="A dog", duration="7")
