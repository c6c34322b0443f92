/**
* Kling 2.6 I2V, Image to Video. Video from an image, always with sound: this model makes it without being asked and without extra cost.
*
* Costs $0.20 with the defaults: $0.04 per second, times `duration`. Takes about 240 seconds.
* - `duration`: "5" (default) × 5, "10" × 10
*/
const kling26I2vImageToVideo = {
	"slug": "kling/kling-2.6-i2v/image-to-video",
	"displayName": "Kling 2.6 I2V",
	"provider": "Kling",
	"capability": "image-to-video",
	"description": "Video from an image, always with sound: this model makes it without being asked and without extra cost.",
	"processingSeconds": 240,
	"price": {
		"baseCostMicroCents": 4e4,
		"per": "second",
		"factors": [{
			"parameter": "duration",
			"default": "5",
			"multipliers": {
				"5": 5,
				"10": 10
			}
		}]
	}
};
/**
* Kling 2.6 Pro, Text to Video. High-quality video from a text description, in landscape or portrait, with sound if you want it.
*
* Costs $0.35 with the defaults: $0.07 per second, times `duration` and `has_sound`. Takes about 240 seconds.
* - `duration`: "5" (default) × 5, "10" × 10
* - `has_sound`: "false" (default) × 1, "true" × 2
*/
const kling26ProTextToVideo = {
	"slug": "kling/kling-2.6-pro/text-to-video",
	"displayName": "Kling 2.6 Pro",
	"provider": "Kling",
	"capability": "text-to-video",
	"description": "High-quality video from a text description, in landscape or portrait, with sound if you want it.",
	"processingSeconds": 240,
	"price": {
		"baseCostMicroCents": 7e4,
		"per": "second",
		"factors": [{
			"parameter": "duration",
			"default": "5",
			"multipliers": {
				"5": 5,
				"10": 10
			}
		}, {
			"parameter": "has_sound",
			"default": "false",
			"multipliers": {
				"false": 1,
				"true": 2
			}
		}]
	}
};
/**
* Kling 3.0 Pro, Image to Video. The higher tier of Kling 3.0: your image comes alive for up to 15 seconds, with sound if you want it.
*
* Costs $0.56 with the defaults: $0.112 per second, times `duration` and `has_sound`. Takes about 240 seconds.
* - `duration`: "5" (default) × 5, "10" × 10, "15" × 15
* - `has_sound`: "false" (default) × 1, "true" × 1.5
*/
const kling30ProImageToVideo = {
	"slug": "kling/kling-3.0-pro/image-to-video",
	"displayName": "Kling 3.0 Pro",
	"provider": "Kling",
	"capability": "image-to-video",
	"description": "The higher tier of Kling 3.0: your image comes alive for up to 15 seconds, with sound if you want it.",
	"processingSeconds": 240,
	"price": {
		"baseCostMicroCents": 112e3,
		"per": "second",
		"factors": [{
			"parameter": "duration",
			"default": "5",
			"multipliers": {
				"5": 5,
				"10": 10,
				"15": 15
			}
		}, {
			"parameter": "has_sound",
			"default": "false",
			"multipliers": {
				"false": 1,
				"true": 1.5
			}
		}]
	}
};
/**
* Kling 3.0 Pro, Start-End Frame to Video. Invents what happens between two images of yours, in up to 15 seconds, with sound if you want it.
*
* Costs $0.56 with the defaults: $0.112 per second, times `duration` and `has_sound`. Takes about 240 seconds.
* - `duration`: "5" (default) × 5, "10" × 10, "15" × 15
* - `has_sound`: "false" (default) × 1, "true" × 1.5
*/
const kling30ProStartEndFrameToVideo = {
	"slug": "kling/kling-3.0-pro/start-end-frame-to-video",
	"displayName": "Kling 3.0 Pro",
	"provider": "Kling",
	"capability": "start-end-frame-to-video",
	"description": "Invents what happens between two images of yours, in up to 15 seconds, with sound if you want it.",
	"processingSeconds": 240,
	"price": {
		"baseCostMicroCents": 112e3,
		"per": "second",
		"factors": [{
			"parameter": "duration",
			"default": "5",
			"multipliers": {
				"5": 5,
				"10": 10,
				"15": 15
			}
		}, {
			"parameter": "has_sound",
			"default": "false",
			"multipliers": {
				"false": 1,
				"true": 1.5
			}
		}]
	}
};
/**
* Kling 3.0 Standard, Image to Video. Video of up to 15 seconds that begins with your image and follows your prompt, with sound if you want it.
*
* Costs $0.42 with the defaults: $0.084 per second, times `duration` and `has_sound`. Takes about 240 seconds.
* - `duration`: "5" (default) × 5, "10" × 10, "15" × 15
* - `has_sound`: "false" (default) × 1, "true" × 1.5
*/
const kling30StandardImageToVideo = {
	"slug": "kling/kling-3.0-standard/image-to-video",
	"displayName": "Kling 3.0 Standard",
	"provider": "Kling",
	"capability": "image-to-video",
	"description": "Video of up to 15 seconds that begins with your image and follows your prompt, with sound if you want it.",
	"processingSeconds": 240,
	"price": {
		"baseCostMicroCents": 84e3,
		"per": "second",
		"factors": [{
			"parameter": "duration",
			"default": "5",
			"multipliers": {
				"5": 5,
				"10": 10,
				"15": 15
			}
		}, {
			"parameter": "has_sound",
			"default": "false",
			"multipliers": {
				"false": 1,
				"true": 1.5
			}
		}]
	}
};
/**
* Kling 3.0 Standard, Text to Video. Video of up to 15 seconds from a text description, in three shapes, with sound if you want it.
*
* Costs $0.42 with the defaults: $0.084 per second, times `duration` and `has_sound`. Takes about 240 seconds.
* - `duration`: "5" (default) × 5, "10" × 10, "15" × 15
* - `has_sound`: "false" (default) × 1, "true" × 1.5
*/
const kling30StandardTextToVideo = {
	"slug": "kling/kling-3.0-standard/text-to-video",
	"displayName": "Kling 3.0 Standard",
	"provider": "Kling",
	"capability": "text-to-video",
	"description": "Video of up to 15 seconds from a text description, in three shapes, with sound if you want it.",
	"processingSeconds": 240,
	"price": {
		"baseCostMicroCents": 84e3,
		"per": "second",
		"factors": [{
			"parameter": "duration",
			"default": "5",
			"multipliers": {
				"5": 5,
				"10": 10,
				"15": 15
			}
		}, {
			"parameter": "has_sound",
			"default": "false",
			"multipliers": {
				"false": 1,
				"true": 1.5
			}
		}]
	}
};
/**
* Kling O1, Start-End Frame to Video. Kling O1 fills the time between a first and a last image, in standard or professional quality.
*
* Costs $0.35 with the defaults: $0.07 per second, times `duration` and `quality`. Takes about 240 seconds.
* - `duration`: "5" (default) × 5, "10" × 10
* - `quality`: "std" (default) × 1, "pro" × 1.5
*/
const klingI2vFramesO1StartEndFrameToVideo = {
	"slug": "kling/kling-i2v-frames-o1/start-end-frame-to-video",
	"displayName": "Kling O1",
	"provider": "Kling",
	"capability": "start-end-frame-to-video",
	"description": "Kling O1 fills the time between a first and a last image, in standard or professional quality.",
	"processingSeconds": 240,
	"price": {
		"baseCostMicroCents": 7e4,
		"per": "second",
		"factors": [{
			"parameter": "duration",
			"default": "5",
			"multipliers": {
				"5": 5,
				"10": 10
			}
		}, {
			"parameter": "quality",
			"default": "std",
			"multipliers": {
				"std": 1,
				"pro": 1.5
			}
		}]
	}
};
/**
* Kling I2V Frames V2.5, Image to Video. Video from an image in standard or professional quality, repeatable with a seed.
*
* Costs $0.25 with the defaults: $0.05 per second, times `quality` and `duration`. Takes about 240 seconds.
* - `quality`: "std" (default) × 1, "pro" × 1.5
* - `duration`: "5" (default) × 5, "10" × 10
*/
const klingI2vFramesV25ImageToVideo = {
	"slug": "kling/kling-i2v-frames-v25/image-to-video",
	"displayName": "Kling I2V Frames V2.5",
	"provider": "Kling",
	"capability": "image-to-video",
	"description": "Video from an image in standard or professional quality, repeatable with a seed.",
	"processingSeconds": 240,
	"price": {
		"baseCostMicroCents": 5e4,
		"per": "second",
		"factors": [{
			"parameter": "quality",
			"default": "std",
			"multipliers": {
				"std": 1,
				"pro": 1.5
			}
		}, {
			"parameter": "duration",
			"default": "5",
			"multipliers": {
				"5": 5,
				"10": 10
			}
		}]
	}
};
/**
* Kling I2V Frames V2.5, Start-End Frame to Video. Moves from one image to another in standard or professional quality. The frames are called image_url and end_image_url here.
*
* Costs $0.25 with the defaults: $0.05 per second, times `quality` and `duration`. Takes about 240 seconds.
* - `quality`: "std" (default) × 1, "pro" × 1.5
* - `duration`: "5" (default) × 5, "10" × 10
*/
const klingI2vFramesV25StartEndFrameToVideo = {
	"slug": "kling/kling-i2v-frames-v25/start-end-frame-to-video",
	"displayName": "Kling I2V Frames V2.5",
	"provider": "Kling",
	"capability": "start-end-frame-to-video",
	"description": "Moves from one image to another in standard or professional quality. The frames are called image_url and end_image_url here.",
	"processingSeconds": 240,
	"price": {
		"baseCostMicroCents": 5e4,
		"per": "second",
		"factors": [{
			"parameter": "quality",
			"default": "std",
			"multipliers": {
				"std": 1,
				"pro": 1.5
			}
		}, {
			"parameter": "duration",
			"default": "5",
			"multipliers": {
				"5": 5,
				"10": 10
			}
		}]
	}
};
/**
* Kling 2.6, Start-End Frame to Video. Moves from one image to another in standard or professional quality. The newer Kling 2.6 takes no seed.
*
* Costs $0.30 with the defaults: $0.06 per second, times `quality` and `duration`. Takes about 240 seconds.
* - `quality`: "std" (default) × 1, "pro" × 1.5
* - `duration`: "5" (default) × 5, "10" × 10
*/
const klingI2vFramesV26StartEndFrameToVideo = {
	"slug": "kling/kling-i2v-frames-v26/start-end-frame-to-video",
	"displayName": "Kling 2.6",
	"provider": "Kling",
	"capability": "start-end-frame-to-video",
	"description": "Moves from one image to another in standard or professional quality. The newer Kling 2.6 takes no seed.",
	"processingSeconds": 240,
	"price": {
		"baseCostMicroCents": 6e4,
		"per": "second",
		"factors": [{
			"parameter": "quality",
			"default": "std",
			"multipliers": {
				"std": 1,
				"pro": 1.5
			}
		}, {
			"parameter": "duration",
			"default": "5",
			"multipliers": {
				"5": 5,
				"10": 10
			}
		}]
	}
};
/**
* Kling Motion 3.0, Motion Transfer to Video. Makes the person in your image move like the person in your video. The length of that video decides the price.
*
* Costs $0.35 with the defaults: $0.07 per second, times `duration` and `quality`. `duration` is measured on `motion_video_url`; 5 is assumed here. Takes about 240 seconds.
* - `duration`, measured on `motion_video_url`: "5" (assumed) × 5, "10" × 10
* - `quality`: "std" (default) × 1, "pro" × 1.5
*/
const klingMotionCreateV3MotionTransferToVideo = {
	"slug": "kling/kling-motion-create-v3/motion-transfer-to-video",
	"displayName": "Kling Motion 3.0",
	"provider": "Kling",
	"capability": "motion-transfer-to-video",
	"description": "Makes the person in your image move like the person in your video. The length of that video decides the price.",
	"processingSeconds": 240,
	"price": {
		"baseCostMicroCents": 7e4,
		"per": "second",
		"factors": [{
			"parameter": "duration",
			"default": "5",
			"multipliers": {
				"5": 5,
				"10": 10
			},
			"derivedFrom": "motion_video_url"
		}, {
			"parameter": "quality",
			"default": "std",
			"multipliers": {
				"std": 1,
				"pro": 1.5
			}
		}]
	}
};
/**
* Kling O1, Image to Video. Brings an image to life as your prompt says, in standard or professional quality.
*
* Costs $0.35 with the defaults: $0.07 per second, times `duration` and `quality`. Takes about 240 seconds.
* - `duration`: "5" (default) × 5, "10" × 10
* - `quality`: "std" (default) × 1, "pro" × 1.5
*/
const klingOmniO1ImageToVideo = {
	"slug": "kling/kling-omni-o1/image-to-video",
	"displayName": "Kling O1",
	"provider": "Kling",
	"capability": "image-to-video",
	"description": "Brings an image to life as your prompt says, in standard or professional quality.",
	"processingSeconds": 240,
	"price": {
		"baseCostMicroCents": 7e4,
		"per": "second",
		"factors": [{
			"parameter": "duration",
			"default": "5",
			"multipliers": {
				"5": 5,
				"10": 10
			}
		}, {
			"parameter": "quality",
			"default": "std",
			"multipliers": {
				"std": 1,
				"pro": 1.5
			}
		}]
	}
};
/**
* Kling Text2Video V2.5, Text to Video. Cinematic video straight from a text description, in standard or professional quality.
*
* Costs $0.225 with the defaults: $0.045 per second, times `quality` and `duration`. Takes about 180 seconds.
* - `quality`: "std" (default) × 1, "pro" × 1.5
* - `duration`: "5" (default) × 5, "10" × 10
*/
const klingText2videoV25TextToVideo = {
	"slug": "kling/kling-text2video-v25/text-to-video",
	"displayName": "Kling Text2Video V2.5",
	"provider": "Kling",
	"capability": "text-to-video",
	"description": "Cinematic video straight from a text description, in standard or professional quality.",
	"processingSeconds": 180,
	"price": {
		"baseCostMicroCents": 45e3,
		"per": "second",
		"factors": [{
			"parameter": "quality",
			"default": "std",
			"multipliers": {
				"std": 1,
				"pro": 1.5
			}
		}, {
			"parameter": "duration",
			"default": "5",
			"multipliers": {
				"5": 5,
				"10": 10
			}
		}]
	}
};
/**
* Kling 2.1 Master, Image to Video. Animates a still image as your prompt says, with control over how closely the prompt is followed.
*
* Costs $0.20 with the defaults: $0.04 per second, times `duration`. Takes about 240 seconds.
* - `duration`: "5" (default) × 5, "10" × 10
*/
const klingPlusKling21MasterImageToVideo = {
	"slug": "kling-plus/kling-2.1-master/image-to-video",
	"displayName": "Kling 2.1 Master",
	"provider": "Kling Plus",
	"capability": "image-to-video",
	"description": "Animates a still image as your prompt says, with control over how closely the prompt is followed.",
	"processingSeconds": 240,
	"price": {
		"baseCostMicroCents": 4e4,
		"per": "second",
		"factors": [{
			"parameter": "duration",
			"default": "5",
			"multipliers": {
				"5": 5,
				"10": 10
			}
		}]
	}
};
/**
* Kling 2.1 Master, Text to Video. Video from text for those who want a say: how closely the prompt is followed, and what must not appear.
*
* Costs $0.20 with the defaults: $0.04 per second, times `duration`. Takes about 240 seconds.
* - `duration`: "5" (default) × 5, "10" × 10
*/
const klingPlusKling21MasterTextToVideo = {
	"slug": "kling-plus/kling-2.1-master/text-to-video",
	"displayName": "Kling 2.1 Master",
	"provider": "Kling Plus",
	"capability": "text-to-video",
	"description": "Video from text for those who want a say: how closely the prompt is followed, and what must not appear.",
	"processingSeconds": 240,
	"price": {
		"baseCostMicroCents": 4e4,
		"per": "second",
		"factors": [{
			"parameter": "duration",
			"default": "5",
			"multipliers": {
				"5": 5,
				"10": 10
			}
		}]
	}
};
/**
* Kling 2.1 Pro, Image to Video. Animates an image, with a dial for how closely the prompt is followed and a negative prompt for what must not appear.
*
* Costs $0.25 with the defaults: $0.05 per second, times `duration`. Takes about 240 seconds.
* - `duration`: "5" (default) × 5, "10" × 10
*/
const klingPlusKling21ProImageToVideo = {
	"slug": "kling-plus/kling-2.1-pro/image-to-video",
	"displayName": "Kling 2.1 Pro",
	"provider": "Kling Plus",
	"capability": "image-to-video",
	"description": "Animates an image, with a dial for how closely the prompt is followed and a negative prompt for what must not appear.",
	"processingSeconds": 240,
	"price": {
		"baseCostMicroCents": 5e4,
		"per": "second",
		"factors": [{
			"parameter": "duration",
			"default": "5",
			"multipliers": {
				"5": 5,
				"10": 10
			}
		}]
	}
};
/**
* Kling 2.1 Pro, Start-End Frame to Video. Moves from one image to another, with control over how closely the prompt is followed. The frames are called image_url and end_image_url here.
*
* Costs $0.25 with the defaults: $0.05 per second, times `duration`. Takes about 240 seconds.
* - `duration`: "5" (default) × 5, "10" × 10
*/
const klingPlusKling21ProStartEndFrameToVideo = {
	"slug": "kling-plus/kling-2.1-pro/start-end-frame-to-video",
	"displayName": "Kling 2.1 Pro",
	"provider": "Kling Plus",
	"capability": "start-end-frame-to-video",
	"description": "Moves from one image to another, with control over how closely the prompt is followed. The frames are called image_url and end_image_url here.",
	"processingSeconds": 240,
	"price": {
		"baseCostMicroCents": 5e4,
		"per": "second",
		"factors": [{
			"parameter": "duration",
			"default": "5",
			"multipliers": {
				"5": 5,
				"10": 10
			}
		}]
	}
};
/**
* Kling 2.5 Turbo Pro, Text to Video. The successor of Kling 2.1 for video from text, with the same dial for how closely the prompt is followed.
*
* Costs $0.25 with the defaults: $0.05 per second, times `duration`. Takes about 240 seconds.
* - `duration`: "5" (default) × 5, "10" × 10
*/
const klingPlusKling25TurboProTextToVideo = {
	"slug": "kling-plus/kling-2.5-turbo-pro/text-to-video",
	"displayName": "Kling 2.5 Turbo Pro",
	"provider": "Kling Plus",
	"capability": "text-to-video",
	"description": "The successor of Kling 2.1 for video from text, with the same dial for how closely the prompt is followed.",
	"processingSeconds": 240,
	"price": {
		"baseCostMicroCents": 5e4,
		"per": "second",
		"factors": [{
			"parameter": "duration",
			"default": "5",
			"multipliers": {
				"5": 5,
				"10": 10
			}
		}]
	}
};
/**
* Kling 2.6 Pro, Motion Control. Lets the person in an image act out a video of 3 to 30 seconds, at one price whatever its length.
*
* Costs $0.04 per job. Takes about 180 seconds.
*/
const klingPlusKling26ProMotionControl = {
	"slug": "kling-plus/kling-2.6-pro/motion-control",
	"displayName": "Kling 2.6 Pro",
	"provider": "Kling Plus",
	"capability": "motion-control",
	"description": "Lets the person in an image act out a video of 3 to 30 seconds, at one price whatever its length.",
	"processingSeconds": 180,
	"price": {
		"baseCostMicroCents": 4e4,
		"per": "job",
		"factors": []
	}
};
/**
* Kling 3.0 Pro, Motion Control. Lets the person in an image act out a video, in the quality of Kling 3.0 Pro, at one price whatever its length.
*
* Costs $0.05 per job. Takes about 180 seconds.
*/
const klingPlusKling30ProMotionControl = {
	"slug": "kling-plus/kling-3.0-pro/motion-control",
	"displayName": "Kling 3.0 Pro",
	"provider": "Kling Plus",
	"capability": "motion-control",
	"description": "Lets the person in an image act out a video, in the quality of Kling 3.0 Pro, at one price whatever its length.",
	"processingSeconds": 180,
	"price": {
		"baseCostMicroCents": 5e4,
		"per": "job",
		"factors": []
	}
};
/**
* Kling 3.0 Standard, Text to Video. Video of 3 to 15 seconds from text, to the second. Sound is on and paid unless you turn it off, unlike at Kling.
*
* Costs $0.63 with the defaults: $0.084 per second, times `has_sound` and `duration`. Takes about 240 seconds.
* - `has_sound`: "false" × 1, "true" (default) × 1.5
* - `duration`: "3" × 3, "4" × 4, "5" (default) × 5, "6" × 6, "7" × 7, "8" × 8, "9" × 9, "10" × 10, "11" × 11, "12" × 12, "13" × 13, "14" × 14, "15" × 15
*/
const klingPlusKling30StandardTextToVideo = {
	"slug": "kling-plus/kling-3.0-standard/text-to-video",
	"displayName": "Kling 3.0 Standard",
	"provider": "Kling Plus",
	"capability": "text-to-video",
	"description": "Video of 3 to 15 seconds from text, to the second. Sound is on and paid unless you turn it off, unlike at Kling.",
	"processingSeconds": 240,
	"price": {
		"baseCostMicroCents": 84e3,
		"per": "second",
		"factors": [{
			"parameter": "has_sound",
			"default": "true",
			"multipliers": {
				"false": 1,
				"true": 1.5
			}
		}, {
			"parameter": "duration",
			"default": "5",
			"multipliers": {
				"3": 3,
				"4": 4,
				"5": 5,
				"6": 6,
				"7": 7,
				"8": 8,
				"9": 9,
				"10": 10,
				"11": 11,
				"12": 12,
				"13": 13,
				"14": 14,
				"15": 15
			}
		}]
	}
};
/**
* Kling O1 Pro, Video Edit Fast. The quick editor: changes a video as you say in about two minutes, at one price per video.
*
* Costs $0.03 per video. Takes about 120 seconds.
*/
const klingPlusKlingO1ProVideoEditFast = {
	"slug": "kling-plus/kling-o1-pro/video-edit-fast",
	"displayName": "Kling O1 Pro",
	"provider": "Kling Plus",
	"capability": "video-edit-fast",
	"description": "The quick editor: changes a video as you say in about two minutes, at one price per video.",
	"processingSeconds": 120,
	"price": {
		"baseCostMicroCents": 3e4,
		"per": "video",
		"factors": []
	}
};
/**
* Kling O1 Standard, Reference to Video. A new video of 3 to 10 seconds modelled on yours, with up to ten pictures of what else should appear.
*
* Costs $0.25 with the defaults: $0.05 per second, times `duration`. Takes about 240 seconds.
* - `duration`: "3" × 3, "4" × 4, "5" (default) × 5, "6" × 6, "7" × 7, "8" × 8, "9" × 9, "10" × 10
*/
const klingPlusKlingO1StandardReferenceToVideo = {
	"slug": "kling-plus/kling-o1-standard/reference-to-video",
	"displayName": "Kling O1 Standard",
	"provider": "Kling Plus",
	"capability": "reference-to-video",
	"description": "A new video of 3 to 10 seconds modelled on yours, with up to ten pictures of what else should appear.",
	"processingSeconds": 240,
	"price": {
		"baseCostMicroCents": 5e4,
		"per": "second",
		"factors": [{
			"parameter": "duration",
			"default": "5",
			"multipliers": {
				"3": 3,
				"4": 4,
				"5": 5,
				"6": 6,
				"7": 7,
				"8": 8,
				"9": 9,
				"10": 10
			}
		}]
	}
};
/**
* Kling O1 Standard, Start-End Frame to Video. Moves from one image to another in exactly as many seconds as you need, from 3 to 10. The frames are called image_url and end_image_url here.
*
* Costs $0.25 with the defaults: $0.05 per second, times `duration`. Takes about 240 seconds.
* - `duration`: "3" × 3, "4" × 4, "5" (default) × 5, "6" × 6, "7" × 7, "8" × 8, "9" × 9, "10" × 10
*/
const klingPlusKlingO1StandardStartEndFrameToVideo = {
	"slug": "kling-plus/kling-o1-standard/start-end-frame-to-video",
	"displayName": "Kling O1 Standard",
	"provider": "Kling Plus",
	"capability": "start-end-frame-to-video",
	"description": "Moves from one image to another in exactly as many seconds as you need, from 3 to 10. The frames are called image_url and end_image_url here.",
	"processingSeconds": 240,
	"price": {
		"baseCostMicroCents": 5e4,
		"per": "second",
		"factors": [{
			"parameter": "duration",
			"default": "5",
			"multipliers": {
				"3": 3,
				"4": 4,
				"5": 5,
				"6": 6,
				"7": 7,
				"8": 8,
				"9": 9,
				"10": 10
			}
		}]
	}
};
/**
* Kling O1 Standard, Text to Video. The plain way into Kling O1: text in, 5 or 10 seconds of video out.
*
* Costs $0.25 with the defaults: $0.05 per second, times `duration`. Takes about 240 seconds.
* - `duration`: "5" (default) × 5, "10" × 10
*/
const klingPlusKlingO1StandardTextToVideo = {
	"slug": "kling-plus/kling-o1-standard/text-to-video",
	"displayName": "Kling O1 Standard",
	"provider": "Kling Plus",
	"capability": "text-to-video",
	"description": "The plain way into Kling O1: text in, 5 or 10 seconds of video out.",
	"processingSeconds": 240,
	"price": {
		"baseCostMicroCents": 5e4,
		"per": "second",
		"factors": [{
			"parameter": "duration",
			"default": "5",
			"multipliers": {
				"5": 5,
				"10": 10
			}
		}]
	}
};
/**
* Kling O1 Standard, Video Edit. Changes a video as you say in words, with up to ten pictures of what should appear, at one price per video.
*
* Costs $0.03 per video. Takes about 180 seconds.
*/
const klingPlusKlingO1StandardVideoEdit = {
	"slug": "kling-plus/kling-o1-standard/video-edit",
	"displayName": "Kling O1 Standard",
	"provider": "Kling Plus",
	"capability": "video-edit",
	"description": "Changes a video as you say in words, with up to ten pictures of what should appear, at one price per video.",
	"processingSeconds": 180,
	"price": {
		"baseCostMicroCents": 3e4,
		"per": "video",
		"factors": []
	}
};
/**
* Kling O3 Pro, Video Edit. The professional video editor: changes what you name, with up to four pictures of what should appear.
*
* Costs $0.05 per video. Takes about 180 seconds.
*/
const klingPlusKlingO3ProVideoEdit = {
	"slug": "kling-plus/kling-o3-pro/video-edit",
	"displayName": "Kling O3 Pro",
	"provider": "Kling Plus",
	"capability": "video-edit",
	"description": "The professional video editor: changes what you name, with up to four pictures of what should appear.",
	"processingSeconds": 180,
	"price": {
		"baseCostMicroCents": 5e4,
		"per": "video",
		"factors": []
	}
};
/**
* Kling O3 Standard, Image to Video. Continues from your image for 3 to 15 seconds, in several shots if you like. It needs no prompt.
*
* Costs $0.42 with the defaults: $0.084 per second, times `duration` and `has_sound`. Takes about 240 seconds.
* - `duration`: "3" × 3, "4" × 4, "5" (default) × 5, "6" × 6, "7" × 7, "8" × 8, "9" × 9, "10" × 10, "11" × 11, "12" × 12, "13" × 13, "14" × 14, "15" × 15
* - `has_sound`: "false" (default) × 1, "true" × 1.5
*/
const klingPlusKlingO3StandardImageToVideo = {
	"slug": "kling-plus/kling-o3-standard/image-to-video",
	"displayName": "Kling O3 Standard",
	"provider": "Kling Plus",
	"capability": "image-to-video",
	"description": "Continues from your image for 3 to 15 seconds, in several shots if you like. It needs no prompt.",
	"processingSeconds": 240,
	"price": {
		"baseCostMicroCents": 84e3,
		"per": "second",
		"factors": [{
			"parameter": "duration",
			"default": "5",
			"multipliers": {
				"3": 3,
				"4": 4,
				"5": 5,
				"6": 6,
				"7": 7,
				"8": 8,
				"9": 9,
				"10": 10,
				"11": 11,
				"12": 12,
				"13": 13,
				"14": 14,
				"15": 15
			}
		}, {
			"parameter": "has_sound",
			"default": "false",
			"multipliers": {
				"false": 1,
				"true": 1.5
			}
		}]
	}
};
/**
* Kling O3 Standard, Reference to Video. A new video of 3 to 15 seconds modelled on yours, in several shots if you like, with sound if you want it.
*
* Costs $0.42 with the defaults: $0.084 per second, times `duration` and `has_sound`. Takes about 240 seconds.
* - `duration`: "3" × 3, "4" × 4, "5" (default) × 5, "6" × 6, "7" × 7, "8" × 8, "9" × 9, "10" × 10, "11" × 11, "12" × 12, "13" × 13, "14" × 14, "15" × 15
* - `has_sound`: "false" (default) × 1, "true" × 1.5
*/
const klingPlusKlingO3StandardReferenceToVideo = {
	"slug": "kling-plus/kling-o3-standard/reference-to-video",
	"displayName": "Kling O3 Standard",
	"provider": "Kling Plus",
	"capability": "reference-to-video",
	"description": "A new video of 3 to 15 seconds modelled on yours, in several shots if you like, with sound if you want it.",
	"processingSeconds": 240,
	"price": {
		"baseCostMicroCents": 84e3,
		"per": "second",
		"factors": [{
			"parameter": "duration",
			"default": "5",
			"multipliers": {
				"3": 3,
				"4": 4,
				"5": 5,
				"6": 6,
				"7": 7,
				"8": 8,
				"9": 9,
				"10": 10,
				"11": 11,
				"12": 12,
				"13": 13,
				"14": 14,
				"15": 15
			}
		}, {
			"parameter": "has_sound",
			"default": "false",
			"multipliers": {
				"false": 1,
				"true": 1.5
			}
		}]
	}
};
/**
* Kling O3 Standard, Text to Video. Kling O3 tells a story in several shots: video of 3 to 15 seconds from text, cut as you plan or as the model does.
*
* Costs $0.42 with the defaults: $0.084 per second, times `duration` and `has_sound`. Takes about 240 seconds.
* - `duration`: "3" × 3, "4" × 4, "5" (default) × 5, "6" × 6, "7" × 7, "8" × 8, "9" × 9, "10" × 10, "11" × 11, "12" × 12, "13" × 13, "14" × 14, "15" × 15
* - `has_sound`: "false" (default) × 1, "true" × 1.5
*/
const klingPlusKlingO3StandardTextToVideo = {
	"slug": "kling-plus/kling-o3-standard/text-to-video",
	"displayName": "Kling O3 Standard",
	"provider": "Kling Plus",
	"capability": "text-to-video",
	"description": "Kling O3 tells a story in several shots: video of 3 to 15 seconds from text, cut as you plan or as the model does.",
	"processingSeconds": 240,
	"price": {
		"baseCostMicroCents": 84e3,
		"per": "second",
		"factors": [{
			"parameter": "duration",
			"default": "5",
			"multipliers": {
				"3": 3,
				"4": 4,
				"5": 5,
				"6": 6,
				"7": 7,
				"8": 8,
				"9": 9,
				"10": 10,
				"11": 11,
				"12": 12,
				"13": 13,
				"14": 14,
				"15": 15
			}
		}, {
			"parameter": "has_sound",
			"default": "false",
			"multipliers": {
				"false": 1,
				"true": 1.5
			}
		}]
	}
};
/**
* Kling O3 Standard, Video Edit. Changes a video as you say in words and keeps the rest as it was, at the low price of the standard tier.
*
* Costs $0.03 per video. Takes about 180 seconds.
*/
const klingPlusKlingO3StandardVideoEdit = {
	"slug": "kling-plus/kling-o3-standard/video-edit",
	"displayName": "Kling O3 Standard",
	"provider": "Kling Plus",
	"capability": "video-edit",
	"description": "Changes a video as you say in words and keeps the rest as it was, at the low price of the standard tier.",
	"processingSeconds": 180,
	"price": {
		"baseCostMicroCents": 3e4,
		"per": "video",
		"factors": []
	}
};
/**
* Nano Banana, Text to Image. Images from text in half a minute, up to 4K. Its slug has two parts only.
*
* Costs $0.04 with the defaults: $0.04 per request, times `resolution`. Takes about 30 seconds.
* - `resolution`: "1k" (default) × 1, "2k" × 1, "4k" × 2
*/
const googleNanoBanana = {
	"slug": "google/nano-banana",
	"displayName": "Nano Banana",
	"provider": "Google",
	"capability": "text-to-image",
	"description": "Images from text in half a minute, up to 4K. Its slug has two parts only.",
	"processingSeconds": 30,
	"price": {
		"baseCostMicroCents": 4e4,
		"per": "request",
		"factors": [{
			"parameter": "resolution",
			"default": "1k",
			"multipliers": {
				"1k": 1,
				"2k": 1,
				"4k": 2
			}
		}]
	}
};
/**
* Nano Banana 2, Edit Image. The second Nano Banana for images that you have: long instructions, ten shapes, up to 4K.
*
* Costs $0.134 with the defaults: $0.134 per request, times `resolution`. Takes about 30 seconds.
* - `resolution`: "1k" (default) × 1, "2k" × 1, "4k" × 1.8
*/
const googleNanoBanana2EditImage = {
	"slug": "google/nano-banana-2/edit-image",
	"displayName": "Nano Banana 2",
	"provider": "Google",
	"capability": "edit-image",
	"description": "The second Nano Banana for images that you have: long instructions, ten shapes, up to 4K.",
	"processingSeconds": 30,
	"price": {
		"baseCostMicroCents": 134e3,
		"per": "request",
		"factors": [{
			"parameter": "resolution",
			"default": "1k",
			"multipliers": {
				"1k": 1,
				"2k": 1,
				"4k": 1.8
			}
		}]
	}
};
/**
* Nano Banana 2, Text to Image. The second Nano Banana: images from prompts of up to 5,000 characters, in ten shapes, up to 4K.
*
* Costs $0.134 with the defaults: $0.134 per request, times `resolution`. Takes about 30 seconds.
* - `resolution`: "1k" (default) × 1, "2k" × 1, "4k" × 1.8
*/
const googleNanoBanana2TextToImage = {
	"slug": "google/nano-banana-2/text-to-image",
	"displayName": "Nano Banana 2",
	"provider": "Google",
	"capability": "text-to-image",
	"description": "The second Nano Banana: images from prompts of up to 5,000 characters, in ten shapes, up to 4K.",
	"processingSeconds": 30,
	"price": {
		"baseCostMicroCents": 134e3,
		"per": "request",
		"factors": [{
			"parameter": "resolution",
			"default": "1k",
			"multipliers": {
				"1k": 1,
				"2k": 1,
				"4k": 1.8
			}
		}]
	}
};
/**
* Nano Banana (TEST), Text to Image. The test version of Nano Banana: up to four images for the price of one, in ten shapes.
*
* Costs $0.04 per request. Takes about 30 seconds.
*/
const googleNanoBananaDevTextToImage = {
	"slug": "google/nano-banana-dev/text-to-image",
	"displayName": "Nano Banana (TEST)",
	"provider": "Google",
	"capability": "text-to-image",
	"description": "The test version of Nano Banana: up to four images for the price of one, in ten shapes.",
	"processingSeconds": 30,
	"price": {
		"baseCostMicroCents": 4e4,
		"per": "request",
		"factors": []
	}
};
/**
* Nano Banana Pro (Extra), Edit Image. Nano Banana Pro with twice as many shapes, from portrait to cinema, for images that you have.
*
* Costs $0.134 with the defaults: $0.134 per request, times `resolution`. Takes about 30 seconds.
* - `resolution`: "1k" (default) × 1, "2k" × 1, "4k" × 1.8
*/
const googleNanoBananaProExtraEditImage = {
	"slug": "google/nano-banana-pro-extra/edit-image",
	"displayName": "Nano Banana Pro (Extra)",
	"provider": "Google",
	"capability": "edit-image",
	"description": "Nano Banana Pro with twice as many shapes, from portrait to cinema, for images that you have.",
	"processingSeconds": 30,
	"price": {
		"baseCostMicroCents": 134e3,
		"per": "request",
		"factors": [{
			"parameter": "resolution",
			"default": "1k",
			"multipliers": {
				"1k": 1,
				"2k": 1,
				"4k": 1.8
			}
		}]
	}
};
/**
* Nano Banana Pro, Edit Image. The professional Nano Banana for images that you have: say what to change, get up to 4K.
*
* Costs $0.134 with the defaults: $0.134 per request, times `resolution`. Takes about 30 seconds.
* - `resolution`: "1k" (default) × 1, "2k" × 1, "4k" × 1.8
*/
const googleNanoBananaProEditImage = {
	"slug": "google/nano-banana-pro/edit-image",
	"displayName": "Nano Banana Pro",
	"provider": "Google",
	"capability": "edit-image",
	"description": "The professional Nano Banana for images that you have: say what to change, get up to 4K.",
	"processingSeconds": 30,
	"price": {
		"baseCostMicroCents": 134e3,
		"per": "request",
		"factors": [{
			"parameter": "resolution",
			"default": "1k",
			"multipliers": {
				"1k": 1,
				"2k": 1,
				"4k": 1.8
			}
		}]
	}
};
/**
* Nano Banana Pro, Text to Image. The professional Nano Banana: images from text in five shapes, up to 4K.
*
* Costs $0.134 with the defaults: $0.134 per request, times `resolution`. Takes about 30 seconds.
* - `resolution`: "1k" (default) × 1, "2k" × 1, "4k" × 1.8
*/
const googleNanoBananaProTextToImage = {
	"slug": "google/nano-banana-pro/text-to-image",
	"displayName": "Nano Banana Pro",
	"provider": "Google",
	"capability": "text-to-image",
	"description": "The professional Nano Banana: images from text in five shapes, up to 4K.",
	"processingSeconds": 30,
	"price": {
		"baseCostMicroCents": 134e3,
		"per": "request",
		"factors": [{
			"parameter": "resolution",
			"default": "1k",
			"multipliers": {
				"1k": 1,
				"2k": 1,
				"4k": 1.8
			}
		}]
	}
};
/**
* Nano Banana, Edit Image. Changes one or more images as you say in words, in half a minute, up to 4K.
*
* Costs $0.04 with the defaults: $0.04 per request, times `resolution`. Takes about 30 seconds.
* - `resolution`: "1k" (default) × 1, "2k" × 1, "4k" × 2
*/
const googleNanoBananaEditImage = {
	"slug": "google/nano-banana/edit-image",
	"displayName": "Nano Banana",
	"provider": "Google",
	"capability": "edit-image",
	"description": "Changes one or more images as you say in words, in half a minute, up to 4K.",
	"processingSeconds": 30,
	"price": {
		"baseCostMicroCents": 4e4,
		"per": "request",
		"factors": [{
			"parameter": "resolution",
			"default": "1k",
			"multipliers": {
				"1k": 1,
				"2k": 1,
				"4k": 2
			}
		}]
	}
};
/**
* Veo 3.1 (ECL), Image to Video. Animates an image in about a minute and a half. Silent unless you ask for sound, and 4K costs nothing extra.
*
* Costs $0.80 with the defaults: $0.20 per second, times `duration` and `has_sound`. Takes about 85 seconds.
* - `duration`: "4" (default) × 4, "6" × 6, "8" × 8
* - `has_sound`: "false" (default) × 1, "true" × 1.5
*/
const googleVeo31EclImageToVideo = {
	"slug": "google/veo-3.1-ecl/image-to-video",
	"displayName": "Veo 3.1 (ECL)",
	"provider": "Google",
	"capability": "image-to-video",
	"description": "Animates an image in about a minute and a half. Silent unless you ask for sound, and 4K costs nothing extra.",
	"processingSeconds": 85,
	"price": {
		"baseCostMicroCents": 2e5,
		"per": "second",
		"factors": [{
			"parameter": "duration",
			"default": "4",
			"multipliers": {
				"4": 4,
				"6": 6,
				"8": 8
			}
		}, {
			"parameter": "has_sound",
			"default": "false",
			"multipliers": {
				"false": 1,
				"true": 1.5
			}
		}]
	}
};
/**
* Veo 3.1 (ECL), Start-End Frame to Video. Moves from one image to another, silent or with sound. The frames are called first_frame_url and last_frame_url at this model only.
*
* Costs $0.80 with the defaults: $0.20 per second, times `duration` and `has_sound`. Takes about 85 seconds.
* - `duration`: "4" (default) × 4, "6" × 6, "8" × 8
* - `has_sound`: "false" (default) × 1, "true" × 1.5
*/
const googleVeo31EclStartEndFrameToVideo = {
	"slug": "google/veo-3.1-ecl/start-end-frame-to-video",
	"displayName": "Veo 3.1 (ECL)",
	"provider": "Google",
	"capability": "start-end-frame-to-video",
	"description": "Moves from one image to another, silent or with sound. The frames are called first_frame_url and last_frame_url at this model only.",
	"processingSeconds": 85,
	"price": {
		"baseCostMicroCents": 2e5,
		"per": "second",
		"factors": [{
			"parameter": "duration",
			"default": "4",
			"multipliers": {
				"4": 4,
				"6": 6,
				"8": 8
			}
		}, {
			"parameter": "has_sound",
			"default": "false",
			"multipliers": {
				"false": 1,
				"true": 1.5
			}
		}]
	}
};
/**
* Veo 3.1 Fast, Image to Video. Brings an image to life with sound, up to 4K, in 4, 6 or 8 seconds.
*
* Costs $2.40 with the defaults: $0.20 per second, times `duration`, `resolution` and `has_sound`. Takes about 240 seconds.
* - `duration`: "4" × 4, "6" × 6, "8" (default) × 8
* - `resolution`: "720p" (default) × 1, "1080p" × 1, "4k" × 1.5
* - `has_sound`: "false" × 1, "true" (default) × 1.5
*/
const googleVeo31FastImageToVideo = {
	"slug": "google/veo-3.1-fast/image-to-video",
	"displayName": "Veo 3.1 Fast",
	"provider": "Google",
	"capability": "image-to-video",
	"description": "Brings an image to life with sound, up to 4K, in 4, 6 or 8 seconds.",
	"processingSeconds": 240,
	"price": {
		"baseCostMicroCents": 2e5,
		"per": "second",
		"factors": [
			{
				"parameter": "duration",
				"default": "8",
				"multipliers": {
					"4": 4,
					"6": 6,
					"8": 8
				}
			},
			{
				"parameter": "resolution",
				"default": "720p",
				"multipliers": {
					"720p": 1,
					"1080p": 1,
					"4k": 1.5
				}
			},
			{
				"parameter": "has_sound",
				"default": "true",
				"multipliers": {
					"false": 1,
					"true": 1.5
				}
			}
		]
	}
};
/**
* Veo 3.1 Fast, Reference to Video. Puts the people and things of one to three images into a new video with sound, up to 4K.
*
* Costs $2.40 with the defaults: $0.20 per second, times `duration`, `resolution` and `has_sound`. Takes about 240 seconds.
* - `duration`: "4" × 4, "6" × 6, "8" (default) × 8
* - `resolution`: "720p" (default) × 1, "1080p" × 1, "4k" × 1.5
* - `has_sound`: "false" × 1, "true" (default) × 1.5
*/
const googleVeo31FastReferenceToVideo = {
	"slug": "google/veo-3.1-fast/reference-to-video",
	"displayName": "Veo 3.1 Fast",
	"provider": "Google",
	"capability": "reference-to-video",
	"description": "Puts the people and things of one to three images into a new video with sound, up to 4K.",
	"processingSeconds": 240,
	"price": {
		"baseCostMicroCents": 2e5,
		"per": "second",
		"factors": [
			{
				"parameter": "duration",
				"default": "8",
				"multipliers": {
					"4": 4,
					"6": 6,
					"8": 8
				}
			},
			{
				"parameter": "resolution",
				"default": "720p",
				"multipliers": {
					"720p": 1,
					"1080p": 1,
					"4k": 1.5
				}
			},
			{
				"parameter": "has_sound",
				"default": "true",
				"multipliers": {
					"false": 1,
					"true": 1.5
				}
			}
		]
	}
};
/**
* Veo 3.1 Fast, Start-End Frame to Video. Moves from one image to another in about a minute and a half, at half the price per second of its siblings. It needs no prompt and has no sound option.
*
* Costs $0.40 with the defaults: $0.10 per second, times `duration`. Takes about 85 seconds.
* - `duration`: "4" (default) × 4, "6" × 6, "8" × 8
*/
const googleVeo31FastStartEndFrameToVideo = {
	"slug": "google/veo-3.1-fast/start-end-frame-to-video",
	"displayName": "Veo 3.1 Fast",
	"provider": "Google",
	"capability": "start-end-frame-to-video",
	"description": "Moves from one image to another in about a minute and a half, at half the price per second of its siblings. It needs no prompt and has no sound option.",
	"processingSeconds": 85,
	"price": {
		"baseCostMicroCents": 1e5,
		"per": "second",
		"factors": [{
			"parameter": "duration",
			"default": "4",
			"multipliers": {
				"4": 4,
				"6": 6,
				"8": 8
			}
		}]
	}
};
/**
* Veo 3.1 Fast, Text to Video. Google's video model at speed: text in, video with sound out, up to 4K.
*
* Costs $2.40 with the defaults: $0.20 per second, times `duration`, `resolution` and `has_sound`. Takes about 240 seconds.
* - `duration`: "4" × 4, "6" × 6, "8" (default) × 8
* - `resolution`: "720p" (default) × 1, "1080p" × 1, "4k" × 1.5
* - `has_sound`: "false" × 1, "true" (default) × 1.5
*/
const googleVeo31FastTextToVideo = {
	"slug": "google/veo-3.1-fast/text-to-video",
	"displayName": "Veo 3.1 Fast",
	"provider": "Google",
	"capability": "text-to-video",
	"description": "Google's video model at speed: text in, video with sound out, up to 4K.",
	"processingSeconds": 240,
	"price": {
		"baseCostMicroCents": 2e5,
		"per": "second",
		"factors": [
			{
				"parameter": "duration",
				"default": "8",
				"multipliers": {
					"4": 4,
					"6": 6,
					"8": 8
				}
			},
			{
				"parameter": "resolution",
				"default": "720p",
				"multipliers": {
					"720p": 1,
					"1080p": 1,
					"4k": 1.5
				}
			},
			{
				"parameter": "has_sound",
				"default": "true",
				"multipliers": {
					"false": 1,
					"true": 1.5
				}
			}
		]
	}
};
/**
* Veo 3.1, Text to Video. The premium tier of Veo 3.1: video with sound from text, up to 4K.
*
* Costs $2.40 with the defaults: $0.20 per second, times `duration`, `resolution` and `has_sound`. Takes about 240 seconds.
* - `duration`: "4" × 4, "6" × 6, "8" (default) × 8
* - `resolution`: "720p" (default) × 1, "1080p" × 1, "4k" × 1.5
* - `has_sound`: "false" × 1, "true" (default) × 1.5
*/
const googleVeo31QualityTextToVideo = {
	"slug": "google/veo-3.1-quality/text-to-video",
	"displayName": "Veo 3.1",
	"provider": "Google",
	"capability": "text-to-video",
	"description": "The premium tier of Veo 3.1: video with sound from text, up to 4K.",
	"processingSeconds": 240,
	"price": {
		"baseCostMicroCents": 2e5,
		"per": "second",
		"factors": [
			{
				"parameter": "duration",
				"default": "8",
				"multipliers": {
					"4": 4,
					"6": 6,
					"8": 8
				}
			},
			{
				"parameter": "resolution",
				"default": "720p",
				"multipliers": {
					"720p": 1,
					"1080p": 1,
					"4k": 1.5
				}
			},
			{
				"parameter": "has_sound",
				"default": "true",
				"multipliers": {
					"false": 1,
					"true": 1.5
				}
			}
		]
	}
};
/**
* Veo 3.1, Start-End Frame to Video. Moves from one image to another with the full Veo 3.1, in about two minutes. It needs no prompt, and 4K costs nothing extra.
*
* Costs $0.80 with the defaults: $0.20 per second, times `duration`. Takes about 120 seconds.
* - `duration`: "4" (default) × 4, "6" × 6, "8" × 8
*/
const googleVeo31StartEndFrameToVideo = {
	"slug": "google/veo-3.1/start-end-frame-to-video",
	"displayName": "Veo 3.1",
	"provider": "Google",
	"capability": "start-end-frame-to-video",
	"description": "Moves from one image to another with the full Veo 3.1, in about two minutes. It needs no prompt, and 4K costs nothing extra.",
	"processingSeconds": 120,
	"price": {
		"baseCostMicroCents": 2e5,
		"per": "second",
		"factors": [{
			"parameter": "duration",
			"default": "4",
			"multipliers": {
				"4": 4,
				"6": 6,
				"8": 8
			}
		}]
	}
};
/**
* GPT Image 1.5, Edit Image. Changes one image as you say in words, at one fixed price. It takes a single image_url, not a list.
*
* Costs $0.034 per request. Takes about 30 seconds.
*/
const openaiGptImage15EditImage = {
	"slug": "openai/gpt-image-1.5/edit-image",
	"displayName": "GPT Image 1.5",
	"provider": "OpenAI",
	"capability": "edit-image",
	"description": "Changes one image as you say in words, at one fixed price. It takes a single image_url, not a list.",
	"processingSeconds": 30,
	"price": {
		"baseCostMicroCents": 34e3,
		"per": "request",
		"factors": []
	}
};
/**
* GPT Image 1.5, Text to Image. OpenAI's image model: half a minute, one fixed price, square, landscape or portrait.
*
* Costs $0.034 per request. Takes about 30 seconds.
*/
const openaiGptImage15TextToImage = {
	"slug": "openai/gpt-image-1.5/text-to-image",
	"displayName": "GPT Image 1.5",
	"provider": "OpenAI",
	"capability": "text-to-image",
	"description": "OpenAI's image model: half a minute, one fixed price, square, landscape or portrait.",
	"processingSeconds": 30,
	"price": {
		"baseCostMicroCents": 34e3,
		"per": "request",
		"factors": []
	}
};
/**
* Sora 2, Image to Video. Animates an image all by itself: this model takes no prompt.
*
* Costs $0.40 with the defaults: $0.10 per second, times `duration`. Takes about 180 seconds.
* - `duration`: "4" (default) × 4, "8" × 8, "12" × 12
*/
const openaiSora2ImageToVideo = {
	"slug": "openai/sora-2/image-to-video",
	"displayName": "Sora 2",
	"provider": "OpenAI",
	"capability": "image-to-video",
	"description": "Animates an image all by itself: this model takes no prompt.",
	"processingSeconds": 180,
	"price": {
		"baseCostMicroCents": 1e5,
		"per": "second",
		"factors": [{
			"parameter": "duration",
			"default": "4",
			"multipliers": {
				"4": 4,
				"8": 8,
				"12": 12
			}
		}]
	}
};
/**
* Sora 2, Text to Video. OpenAI's video model: 4, 8 or 12 seconds from text, in landscape or portrait.
*
* Costs $0.40 with the defaults: $0.10 per second, times `duration`. Takes about 180 seconds.
* - `duration`: "4" (default) × 4, "8" × 8, "12" × 12
*/
const openaiSora2TextToVideo = {
	"slug": "openai/sora-2/text-to-video",
	"displayName": "Sora 2",
	"provider": "OpenAI",
	"capability": "text-to-video",
	"description": "OpenAI's video model: 4, 8 or 12 seconds from text, in landscape or portrait.",
	"processingSeconds": 180,
	"price": {
		"baseCostMicroCents": 1e5,
		"per": "second",
		"factors": [{
			"parameter": "duration",
			"default": "4",
			"multipliers": {
				"4": 4,
				"8": 8,
				"12": 12
			}
		}]
	}
};
/**
* Gen 4 Image, Edit Image. Runway's image model for images that you have, with a style by name and a dial for how much results differ.
*
* Costs $0.05 with the defaults: $0.05 per request, times `resolution`. Takes about 30 seconds.
* - `resolution`: "720p" (default) × 1, "1080p" × 1.6
*/
const runwayGen4ImageEditImage = {
	"slug": "runway/gen-4-image/edit-image",
	"displayName": "Gen 4 Image",
	"provider": "Runway",
	"capability": "edit-image",
	"description": "Runway's image model for images that you have, with a style by name and a dial for how much results differ.",
	"processingSeconds": 30,
	"price": {
		"baseCostMicroCents": 5e4,
		"per": "request",
		"factors": [{
			"parameter": "resolution",
			"default": "720p",
			"multipliers": {
				"720p": 1,
				"1080p": 1.6
			}
		}]
	}
};
/**
* Gen 4 Image, Text to Image. Runway's image model, with a style by name and a dial for how much results differ.
*
* Costs $0.05 with the defaults: $0.05 per request, times `resolution`. Takes about 30 seconds.
* - `resolution`: "720p" (default) × 1, "1080p" × 1.6
*/
const runwayGen4ImageTextToImage = {
	"slug": "runway/gen-4-image/text-to-image",
	"displayName": "Gen 4 Image",
	"provider": "Runway",
	"capability": "text-to-image",
	"description": "Runway's image model, with a style by name and a dial for how much results differ.",
	"processingSeconds": 30,
	"price": {
		"baseCostMicroCents": 5e4,
		"per": "request",
		"factors": [{
			"parameter": "resolution",
			"default": "720p",
			"multipliers": {
				"720p": 1,
				"1080p": 1.6
			}
		}]
	}
};
/**
* Gen 4 Turbo Image, Edit Image. The quick editor from Runway: changes images at one low price, always in 1080p.
*
* Costs $0.02 per request. Takes about 30 seconds.
*/
const runwayGen4TurboImageEditImage = {
	"slug": "runway/gen-4-turbo-image/edit-image",
	"displayName": "Gen 4 Turbo Image",
	"provider": "Runway",
	"capability": "edit-image",
	"description": "The quick editor from Runway: changes images at one low price, always in 1080p.",
	"processingSeconds": 30,
	"price": {
		"baseCostMicroCents": 2e4,
		"per": "request",
		"factors": []
	}
};
/**
* Gen 4 Turbo, Image to Video. Gen 4 at half the price and in half the time: animates an image in about a minute.
*
* Costs $0.25 with the defaults: $0.05 per second, times `duration`. Takes about 60 seconds.
* - `duration`: "5" (default) × 5, "10" × 10
*/
const runwayGen4TurboImageToVideo = {
	"slug": "runway/gen-4-turbo/image-to-video",
	"displayName": "Gen 4 Turbo",
	"provider": "Runway",
	"capability": "image-to-video",
	"description": "Gen 4 at half the price and in half the time: animates an image in about a minute.",
	"processingSeconds": 60,
	"price": {
		"baseCostMicroCents": 5e4,
		"per": "second",
		"factors": [{
			"parameter": "duration",
			"default": "5",
			"multipliers": {
				"5": 5,
				"10": 10
			}
		}]
	}
};
/**
* Gen 4, Image to Video. Runway's flagship video model: animates an image in six shapes, from phone to cinema.
*
* Costs $0.50 with the defaults: $0.10 per second, times `duration`. Takes about 120 seconds.
* - `duration`: "5" (default) × 5, "10" × 10
*/
const runwayGen4ImageToVideo = {
	"slug": "runway/gen-4/image-to-video",
	"displayName": "Gen 4",
	"provider": "Runway",
	"capability": "image-to-video",
	"description": "Runway's flagship video model: animates an image in six shapes, from phone to cinema.",
	"processingSeconds": 120,
	"price": {
		"baseCostMicroCents": 1e5,
		"per": "second",
		"factors": [{
			"parameter": "duration",
			"default": "5",
			"multipliers": {
				"5": 5,
				"10": 10
			}
		}]
	}
};
/**
* Seedance 2.0 Fast, Start-End Frame to Video. The quicker, cheaper Seedance, between two images of yours: 4 to 15 seconds, up to 1440p and 60 frames per second.
*
* Costs $1.00 with the defaults: $0.20 per second, times `duration`, `resolution` and `fps`. Takes about 180 seconds.
* - `duration`: "4" × 4, "5" (default) × 5, "6" × 6, "7" × 7, "8" × 8, "9" × 9, "10" × 10, "11" × 11, "12" × 12, "13" × 13, "14" × 14, "15" × 15
* - `resolution`: "720p" (default) × 1, "1440p" × 1.5
* - `fps`: "24" (default) × 1, "30" × 1.1, "60" × 1.25
*/
const bytedanceSeedance20FastStartEndFrameToVideo = {
	"slug": "bytedance/seedance-2.0-fast/start-end-frame-to-video",
	"displayName": "Seedance 2.0 Fast",
	"provider": "ByteDance",
	"capability": "start-end-frame-to-video",
	"description": "The quicker, cheaper Seedance, between two images of yours: 4 to 15 seconds, up to 1440p and 60 frames per second.",
	"processingSeconds": 180,
	"price": {
		"baseCostMicroCents": 2e5,
		"per": "second",
		"factors": [
			{
				"parameter": "duration",
				"default": "5",
				"multipliers": {
					"4": 4,
					"5": 5,
					"6": 6,
					"7": 7,
					"8": 8,
					"9": 9,
					"10": 10,
					"11": 11,
					"12": 12,
					"13": 13,
					"14": 14,
					"15": 15
				}
			},
			{
				"parameter": "resolution",
				"default": "720p",
				"multipliers": {
					"720p": 1,
					"1440p": 1.5
				}
			},
			{
				"parameter": "fps",
				"default": "24",
				"multipliers": {
					"24": 1,
					"30": 1.1,
					"60": 1.25
				}
			}
		]
	}
};
/**
* Seedance 2.0 Fast, Text to Video. The quicker, cheaper Seedance: 4 to 15 seconds of video from text in about three minutes, up to 1440p and 60 frames per second.
*
* Costs $1.00 with the defaults: $0.20 per second, times `duration`, `resolution` and `fps`. Takes about 180 seconds.
* - `duration`: "4" × 4, "5" (default) × 5, "6" × 6, "7" × 7, "8" × 8, "9" × 9, "10" × 10, "11" × 11, "12" × 12, "13" × 13, "14" × 14, "15" × 15
* - `resolution`: "720p" (default) × 1, "1440p" × 1.5
* - `fps`: "24" (default) × 1, "30" × 1.1, "60" × 1.25
*/
const bytedanceSeedance20FastTextToVideo = {
	"slug": "bytedance/seedance-2.0-fast/text-to-video",
	"displayName": "Seedance 2.0 Fast",
	"provider": "ByteDance",
	"capability": "text-to-video",
	"description": "The quicker, cheaper Seedance: 4 to 15 seconds of video from text in about three minutes, up to 1440p and 60 frames per second.",
	"processingSeconds": 180,
	"price": {
		"baseCostMicroCents": 2e5,
		"per": "second",
		"factors": [
			{
				"parameter": "duration",
				"default": "5",
				"multipliers": {
					"4": 4,
					"5": 5,
					"6": 6,
					"7": 7,
					"8": 8,
					"9": 9,
					"10": 10,
					"11": 11,
					"12": 12,
					"13": 13,
					"14": 14,
					"15": 15
				}
			},
			{
				"parameter": "resolution",
				"default": "720p",
				"multipliers": {
					"720p": 1,
					"1440p": 1.5
				}
			},
			{
				"parameter": "fps",
				"default": "24",
				"multipliers": {
					"24": 1,
					"30": 1.1,
					"60": 1.25
				}
			}
		]
	}
};
/**
* Seedance 2.0, Image to Video. Smooth video from an image: 4 to 15 seconds, up to 1440p and 60 frames per second.
*
* Costs $1.20 with the defaults: $0.24 per second, times `duration`, `resolution` and `fps`. Takes about 300 seconds.
* - `duration`: "4" × 4, "5" (default) × 5, "6" × 6, "7" × 7, "8" × 8, "9" × 9, "10" × 10, "11" × 11, "12" × 12, "13" × 13, "14" × 14, "15" × 15
* - `resolution`: "720p" (default) × 1, "1440p" × 2
* - `fps`: "24" (default) × 1, "30" × 1.1, "60" × 1.25
*/
const bytedanceSeedance20ImageToVideo = {
	"slug": "bytedance/seedance-2.0/image-to-video",
	"displayName": "Seedance 2.0",
	"provider": "ByteDance",
	"capability": "image-to-video",
	"description": "Smooth video from an image: 4 to 15 seconds, up to 1440p and 60 frames per second.",
	"processingSeconds": 300,
	"price": {
		"baseCostMicroCents": 24e4,
		"per": "second",
		"factors": [
			{
				"parameter": "duration",
				"default": "5",
				"multipliers": {
					"4": 4,
					"5": 5,
					"6": 6,
					"7": 7,
					"8": 8,
					"9": 9,
					"10": 10,
					"11": 11,
					"12": 12,
					"13": 13,
					"14": 14,
					"15": 15
				}
			},
			{
				"parameter": "resolution",
				"default": "720p",
				"multipliers": {
					"720p": 1,
					"1440p": 2
				}
			},
			{
				"parameter": "fps",
				"default": "24",
				"multipliers": {
					"24": 1,
					"30": 1.1,
					"60": 1.25
				}
			}
		]
	}
};
/**
* Seedance 2.0, Omni Reference. Mixes images, videos and sounds of yours into one new video: the prompt calls them by number, as in @image1 or @audio1.
*
* Costs $1.20 with the defaults: $0.24 per second, times `duration`, `resolution` and `fps`. Takes about 300 seconds.
* - `duration`: "4" × 4, "5" (default) × 5, "6" × 6, "7" × 7, "8" × 8, "9" × 9, "10" × 10, "11" × 11, "12" × 12, "13" × 13, "14" × 14, "15" × 15
* - `resolution`: "720p" (default) × 1, "1440p" × 2
* - `fps`: "24" (default) × 1, "30" × 1.1, "60" × 1.25
*/
const bytedanceSeedance20OmniReference = {
	"slug": "bytedance/seedance-2.0/omni-reference",
	"displayName": "Seedance 2.0",
	"provider": "ByteDance",
	"capability": "omni-reference",
	"description": "Mixes images, videos and sounds of yours into one new video: the prompt calls them by number, as in @image1 or @audio1.",
	"processingSeconds": 300,
	"price": {
		"baseCostMicroCents": 24e4,
		"per": "second",
		"factors": [
			{
				"parameter": "duration",
				"default": "5",
				"multipliers": {
					"4": 4,
					"5": 5,
					"6": 6,
					"7": 7,
					"8": 8,
					"9": 9,
					"10": 10,
					"11": 11,
					"12": 12,
					"13": 13,
					"14": 14,
					"15": 15
				}
			},
			{
				"parameter": "resolution",
				"default": "720p",
				"multipliers": {
					"720p": 1,
					"1440p": 2
				}
			},
			{
				"parameter": "fps",
				"default": "24",
				"multipliers": {
					"24": 1,
					"30": 1.1,
					"60": 1.25
				}
			}
		]
	}
};
/**
* Seedream V4.5, Image to Image. Makes one image out of up to ten that you send, as you say in words, at one price for every resolution.
*
* Costs $0.04 with the defaults: $0.04 per request, times `resolution`. Takes about 60 seconds.
* - `resolution`: "512p" × 1, "1k" × 1, "2k" (default) × 1, "4k" × 1
*/
const bytedancePlusSeedreamV45ImageToImage = {
	"slug": "bytedance-plus/seedream-v4.5/image-to-image",
	"displayName": "Seedream V4.5",
	"provider": "ByteDance+",
	"capability": "image-to-image",
	"description": "Makes one image out of up to ten that you send, as you say in words, at one price for every resolution.",
	"processingSeconds": 60,
	"price": {
		"baseCostMicroCents": 4e4,
		"per": "request",
		"factors": [{
			"parameter": "resolution",
			"default": "2k",
			"multipliers": {
				"512p": 1,
				"1k": 1,
				"2k": 1,
				"4k": 1
			}
		}]
	}
};
/**
* Seedream V4.5, Text to Image. Images from text in eight shapes at one price: 4K costs no more than 512p.
*
* Costs $0.04 with the defaults: $0.04 per request, times `resolution`. Takes about 60 seconds.
* - `resolution`: "512p" × 1, "1k" × 1, "2k" (default) × 1, "4k" × 1
*/
const bytedancePlusSeedreamV45TextToImage = {
	"slug": "bytedance-plus/seedream-v4.5/text-to-image",
	"displayName": "Seedream V4.5",
	"provider": "ByteDance+",
	"capability": "text-to-image",
	"description": "Images from text in eight shapes at one price: 4K costs no more than 512p.",
	"processingSeconds": 60,
	"price": {
		"baseCostMicroCents": 4e4,
		"per": "request",
		"factors": [{
			"parameter": "resolution",
			"default": "2k",
			"multipliers": {
				"512p": 1,
				"1k": 1,
				"2k": 1,
				"4k": 1
			}
		}]
	}
};
/**
* Seedream V5 Lite, Image to Image. One to four new images out of up to ten that you send, each paid for itself, up to 2K.
*
* Costs $0.035 with the defaults: $0.035 per image, times `num_images`. Takes about 60 seconds.
* - `num_images`: "1" (default) × 1, "2" × 2, "3" × 3, "4" × 4
*/
const bytedancePlusSeedreamV5LiteImageToImage = {
	"slug": "bytedance-plus/seedream-v5-lite/image-to-image",
	"displayName": "Seedream V5 Lite",
	"provider": "ByteDance+",
	"capability": "image-to-image",
	"description": "One to four new images out of up to ten that you send, each paid for itself, up to 2K.",
	"processingSeconds": 60,
	"price": {
		"baseCostMicroCents": 35e3,
		"per": "image",
		"factors": [{
			"parameter": "num_images",
			"default": "1",
			"multipliers": {
				"1": 1,
				"2": 2,
				"3": 3,
				"4": 4
			}
		}]
	}
};
/**
* Seedream V5 Lite, Text to Image. One to four images from one prompt, each paid for itself, up to 4K. It writes its resolutions with a capital K.
*
* Costs $0.035 with the defaults: $0.035 per image, times `num_images`. Takes about 60 seconds.
* - `num_images`: "1" (default) × 1, "2" × 2, "3" × 3, "4" × 4
*/
const bytedancePlusSeedreamV5LiteTextToImage = {
	"slug": "bytedance-plus/seedream-v5-lite/text-to-image",
	"displayName": "Seedream V5 Lite",
	"provider": "ByteDance+",
	"capability": "text-to-image",
	"description": "One to four images from one prompt, each paid for itself, up to 4K. It writes its resolutions with a capital K.",
	"processingSeconds": 60,
	"price": {
		"baseCostMicroCents": 35e3,
		"per": "image",
		"factors": [{
			"parameter": "num_images",
			"default": "1",
			"multipliers": {
				"1": 1,
				"2": 2,
				"3": 3,
				"4": 4
			}
		}]
	}
};
/**
* Wan 2.6 Flash, Image to Video. Animates an image for 5, 10 or 15 seconds, in 720p or 1080p, with sound for a little extra.
*
* Costs $0.25 with the defaults: $0.05 per second, times `duration`, `resolution` and `has_sound`. Takes about 180 seconds.
* - `duration`: "5" (default) × 5, "10" × 10, "15" × 15
* - `resolution`: "720p" (default) × 1, "1080p" × 1.5
* - `has_sound`: "false" (default) × 1, "true" × 1.3
*/
const alibabaWan26FlashImageToVideo = {
	"slug": "alibaba/wan-2.6-flash/image-to-video",
	"displayName": "Wan 2.6 Flash",
	"provider": "Alibaba",
	"capability": "image-to-video",
	"description": "Animates an image for 5, 10 or 15 seconds, in 720p or 1080p, with sound for a little extra.",
	"processingSeconds": 180,
	"price": {
		"baseCostMicroCents": 5e4,
		"per": "second",
		"factors": [
			{
				"parameter": "duration",
				"default": "5",
				"multipliers": {
					"5": 5,
					"10": 10,
					"15": 15
				}
			},
			{
				"parameter": "resolution",
				"default": "720p",
				"multipliers": {
					"720p": 1,
					"1080p": 1.5
				}
			},
			{
				"parameter": "has_sound",
				"default": "false",
				"multipliers": {
					"false": 1,
					"true": 1.3
				}
			}
		]
	}
};
/**
* Wan 2.6 Flash, Image to Video. Animates an image for 2 to 15 seconds, to the second, with a negative prompt. It has no sound option.
*
* Costs $2.50 with the defaults: $0.50 per second, times `resolution` and `duration`. Takes about 120 seconds.
* - `resolution`: "720p" (default) × 1, "1080p" × 1.5
* - `duration`: "2" × 2, "3" × 3, "4" × 4, "5" (default) × 5, "6" × 6, "7" × 7, "8" × 8, "9" × 9, "10" × 10, "11" × 11, "12" × 12, "13" × 13, "14" × 14, "15" × 15
*/
const alibabaPlusWan26FlashImageToVideo = {
	"slug": "alibaba-plus/wan-2.6-flash/image-to-video",
	"displayName": "Wan 2.6 Flash",
	"provider": "Alibaba+",
	"capability": "image-to-video",
	"description": "Animates an image for 2 to 15 seconds, to the second, with a negative prompt. It has no sound option.",
	"processingSeconds": 120,
	"price": {
		"baseCostMicroCents": 5e5,
		"per": "second",
		"factors": [{
			"parameter": "resolution",
			"default": "720p",
			"multipliers": {
				"720p": 1,
				"1080p": 1.5
			}
		}, {
			"parameter": "duration",
			"default": "5",
			"multipliers": {
				"2": 2,
				"3": 3,
				"4": 4,
				"5": 5,
				"6": 6,
				"7": 7,
				"8": 8,
				"9": 9,
				"10": 10,
				"11": 11,
				"12": 12,
				"13": 13,
				"14": 14,
				"15": 15
			}
		}]
	}
};
/**
* Wan 2.6, Video Extend. Goes on where your video stops, for 5, 10 or 15 more seconds.
*
* Costs $0.75 with the defaults: $0.15 per second, times `duration`. Takes about 300 seconds.
* - `duration`: "5" (default) × 5, "10" × 10, "15" × 15
*/
const alibabaPlusWan26VideoExtend = {
	"slug": "alibaba-plus/wan-2.6/video-extend",
	"displayName": "Wan 2.6",
	"provider": "Alibaba+",
	"capability": "video-extend",
	"description": "Goes on where your video stops, for 5, 10 or 15 more seconds.",
	"processingSeconds": 300,
	"price": {
		"baseCostMicroCents": 15e4,
		"per": "second",
		"factors": [{
			"parameter": "duration",
			"default": "5",
			"multipliers": {
				"5": 5,
				"10": 10,
				"15": 15
			}
		}]
	}
};
/**
* Wan 2.7, Reference to Video. Builds a video around references of every kind: images, a video, a first frame, even a voice.
*
* Costs $1.125 with the defaults: $0.15 per second, times `resolution` and `duration`. Takes about 500 seconds.
* - `resolution`: "720p" × 1, "1080p" (default) × 1.5
* - `duration`: "2" × 2, "3" × 3, "4" × 4, "5" (default) × 5, "6" × 6, "7" × 7, "8" × 8, "9" × 9, "10" × 10
*/
const alibabaPlusWan27ReferenceToVideo = {
	"slug": "alibaba-plus/wan-2.7/reference-to-video",
	"displayName": "Wan 2.7",
	"provider": "Alibaba+",
	"capability": "reference-to-video",
	"description": "Builds a video around references of every kind: images, a video, a first frame, even a voice.",
	"processingSeconds": 500,
	"price": {
		"baseCostMicroCents": 15e4,
		"per": "second",
		"factors": [{
			"parameter": "resolution",
			"default": "1080p",
			"multipliers": {
				"720p": 1,
				"1080p": 1.5
			}
		}, {
			"parameter": "duration",
			"default": "5",
			"multipliers": {
				"2": 2,
				"3": 3,
				"4": 4,
				"5": 5,
				"6": 6,
				"7": 7,
				"8": 8,
				"9": 9,
				"10": 10
			}
		}]
	}
};
/** Every model of the document, by slug. */
const models = {
	"kling/kling-2.6-i2v/image-to-video": kling26I2vImageToVideo,
	"kling/kling-2.6-pro/text-to-video": kling26ProTextToVideo,
	"kling/kling-3.0-pro/image-to-video": kling30ProImageToVideo,
	"kling/kling-3.0-pro/start-end-frame-to-video": kling30ProStartEndFrameToVideo,
	"kling/kling-3.0-standard/image-to-video": kling30StandardImageToVideo,
	"kling/kling-3.0-standard/text-to-video": kling30StandardTextToVideo,
	"kling/kling-i2v-frames-o1/start-end-frame-to-video": klingI2vFramesO1StartEndFrameToVideo,
	"kling/kling-i2v-frames-v25/image-to-video": klingI2vFramesV25ImageToVideo,
	"kling/kling-i2v-frames-v25/start-end-frame-to-video": klingI2vFramesV25StartEndFrameToVideo,
	"kling/kling-i2v-frames-v26/start-end-frame-to-video": klingI2vFramesV26StartEndFrameToVideo,
	"kling/kling-motion-create-v3/motion-transfer-to-video": klingMotionCreateV3MotionTransferToVideo,
	"kling/kling-omni-o1/image-to-video": klingOmniO1ImageToVideo,
	"kling/kling-text2video-v25/text-to-video": klingText2videoV25TextToVideo,
	"kling-plus/kling-2.1-master/image-to-video": klingPlusKling21MasterImageToVideo,
	"kling-plus/kling-2.1-master/text-to-video": klingPlusKling21MasterTextToVideo,
	"kling-plus/kling-2.1-pro/image-to-video": klingPlusKling21ProImageToVideo,
	"kling-plus/kling-2.1-pro/start-end-frame-to-video": klingPlusKling21ProStartEndFrameToVideo,
	"kling-plus/kling-2.5-turbo-pro/text-to-video": klingPlusKling25TurboProTextToVideo,
	"kling-plus/kling-2.6-pro/motion-control": klingPlusKling26ProMotionControl,
	"kling-plus/kling-3.0-pro/motion-control": klingPlusKling30ProMotionControl,
	"kling-plus/kling-3.0-standard/text-to-video": klingPlusKling30StandardTextToVideo,
	"kling-plus/kling-o1-pro/video-edit-fast": klingPlusKlingO1ProVideoEditFast,
	"kling-plus/kling-o1-standard/reference-to-video": klingPlusKlingO1StandardReferenceToVideo,
	"kling-plus/kling-o1-standard/start-end-frame-to-video": klingPlusKlingO1StandardStartEndFrameToVideo,
	"kling-plus/kling-o1-standard/text-to-video": klingPlusKlingO1StandardTextToVideo,
	"kling-plus/kling-o1-standard/video-edit": klingPlusKlingO1StandardVideoEdit,
	"kling-plus/kling-o3-pro/video-edit": klingPlusKlingO3ProVideoEdit,
	"kling-plus/kling-o3-standard/image-to-video": klingPlusKlingO3StandardImageToVideo,
	"kling-plus/kling-o3-standard/reference-to-video": klingPlusKlingO3StandardReferenceToVideo,
	"kling-plus/kling-o3-standard/text-to-video": klingPlusKlingO3StandardTextToVideo,
	"kling-plus/kling-o3-standard/video-edit": klingPlusKlingO3StandardVideoEdit,
	"google/nano-banana": googleNanoBanana,
	"google/nano-banana-2/edit-image": googleNanoBanana2EditImage,
	"google/nano-banana-2/text-to-image": googleNanoBanana2TextToImage,
	"google/nano-banana-dev/text-to-image": googleNanoBananaDevTextToImage,
	"google/nano-banana-pro-extra/edit-image": googleNanoBananaProExtraEditImage,
	"google/nano-banana-pro/edit-image": googleNanoBananaProEditImage,
	"google/nano-banana-pro/text-to-image": googleNanoBananaProTextToImage,
	"google/nano-banana/edit-image": googleNanoBananaEditImage,
	"google/veo-3.1-ecl/image-to-video": googleVeo31EclImageToVideo,
	"google/veo-3.1-ecl/start-end-frame-to-video": googleVeo31EclStartEndFrameToVideo,
	"google/veo-3.1-fast/image-to-video": googleVeo31FastImageToVideo,
	"google/veo-3.1-fast/reference-to-video": googleVeo31FastReferenceToVideo,
	"google/veo-3.1-fast/start-end-frame-to-video": googleVeo31FastStartEndFrameToVideo,
	"google/veo-3.1-fast/text-to-video": googleVeo31FastTextToVideo,
	"google/veo-3.1-quality/text-to-video": googleVeo31QualityTextToVideo,
	"google/veo-3.1/start-end-frame-to-video": googleVeo31StartEndFrameToVideo,
	"openai/gpt-image-1.5/edit-image": openaiGptImage15EditImage,
	"openai/gpt-image-1.5/text-to-image": openaiGptImage15TextToImage,
	"openai/sora-2/image-to-video": openaiSora2ImageToVideo,
	"openai/sora-2/text-to-video": openaiSora2TextToVideo,
	"runway/gen-4-image/edit-image": runwayGen4ImageEditImage,
	"runway/gen-4-image/text-to-image": runwayGen4ImageTextToImage,
	"runway/gen-4-turbo-image/edit-image": runwayGen4TurboImageEditImage,
	"runway/gen-4-turbo/image-to-video": runwayGen4TurboImageToVideo,
	"runway/gen-4/image-to-video": runwayGen4ImageToVideo,
	"bytedance/seedance-2.0-fast/start-end-frame-to-video": bytedanceSeedance20FastStartEndFrameToVideo,
	"bytedance/seedance-2.0-fast/text-to-video": bytedanceSeedance20FastTextToVideo,
	"bytedance/seedance-2.0/image-to-video": bytedanceSeedance20ImageToVideo,
	"bytedance/seedance-2.0/omni-reference": bytedanceSeedance20OmniReference,
	"bytedance-plus/seedream-v4.5/image-to-image": bytedancePlusSeedreamV45ImageToImage,
	"bytedance-plus/seedream-v4.5/text-to-image": bytedancePlusSeedreamV45TextToImage,
	"bytedance-plus/seedream-v5-lite/image-to-image": bytedancePlusSeedreamV5LiteImageToImage,
	"bytedance-plus/seedream-v5-lite/text-to-image": bytedancePlusSeedreamV5LiteTextToImage,
	"alibaba/wan-2.6-flash/image-to-video": alibabaWan26FlashImageToVideo,
	"alibaba-plus/wan-2.6-flash/image-to-video": alibabaPlusWan26FlashImageToVideo,
	"alibaba-plus/wan-2.6/video-extend": alibabaPlusWan26VideoExtend,
	"alibaba-plus/wan-2.7/reference-to-video": alibabaPlusWan27ReferenceToVideo
};
/**
* The one place that turns prices into costs. No imports, so that it runs in the build, the mock, the portal's pages
* and the client alike.
*/
/** Multipliers have at most six decimal places, so that they can be counted in whole millionths. */
const MULTIPLIER_SCALE = 1e6;
/** A priced parameter was given a value that the price table does not have. */
var UnknownPriceError = class extends Error {
	parameter;
	value;
	allowed;
	constructor(factor, value) {
		const allowed = Object.keys(factor.multipliers);
		super(`${factor.parameter} has no price for ${JSON.stringify(value)}; it is one of ${allowed.join(", ")}`);
		this.name = "UnknownPriceError";
		this.parameter = factor.parameter;
		this.value = value;
		this.allowed = allowed;
	}
};
/** The multiplier that `input` chooses for a factor. Throws {@link UnknownPriceError} for a value without a price. */
function multiplierOf(factor, input) {
	const value = Object.hasOwn(input, factor.parameter) ? input[factor.parameter] : void 0;
	const key = value === void 0 ? factor.default : String(value);
	const multiplier = Object.hasOwn(factor.multipliers, key) ? factor.multipliers[key] : void 0;
	if (multiplier === void 0) throw new UnknownPriceError(factor, value);
	return multiplier;
}
/**
* What a job costs: base cost times the multiplier of every priced parameter, in integer micro-cents.
*
* Multipliers are decimal numbers such as 1.8667, so the product is taken in whole numbers and rounded once, at the
* end, half up. The API's rounding is not documented; this agrees with every documented amount.
*
* @param price the model's price
* @param input the job's input; a priced parameter that is left out counts with its default, and one that is derived
*   from a file with the value that is assumed, unless it is given here under its name
* @throws {UnknownPriceError} when a priced parameter has a value without a price
* @see the pricing section of each model page: finalCost = baseCost × factor × factor
*/
function costMicroCents(price, input = {}) {
	let cost = BigInt(price.baseCostMicroCents);
	let scale = 1n;
	for (const factor of price.factors) {
		cost *= BigInt(Math.round(multiplierOf(factor, input) * MULTIPLIER_SCALE));
		scale *= BigInt(MULTIPLIER_SCALE);
	}
	return Number((cost * 2n + scale) / (scale * 2n));
}
/** An amount of micro-cents as US dollars without trailing zeros beyond the cent: 350000 gives `$0.35`. */
function formatUsd(microCents) {
	return `$${Math.floor(microCents / 1e6)}.${String(microCents % 1e6).padStart(6, "0").replace(/0{1,4}$/, "")}`;
}
/**
* What a job will be charged at list price, computed here, without a call. This carries the prices of all models; for
* one model only, use `costMicroCents(model.price, input)` with the constant of that model.
*
* @param slug the model's slug
* @param input the job's input; what is left out counts with its default
* @returns integer micro-cents: 1,000,000 are 1 US dollar
* @throws {UnknownPriceError} when a priced parameter has a value without a price
* @throws {TypeError} when the model is not listed
*/
function estimateCost(slug, input = {}) {
	const model = Object.hasOwn(models, slug) ? models[slug] : void 0;
	if (model === void 0) throw new TypeError(`${slug} is not a model of this version of pixelbyte-client`);
	return costMicroCents(model.price, { ...input });
}
export { UnknownPriceError, alibabaPlusWan26FlashImageToVideo, alibabaPlusWan26VideoExtend, alibabaPlusWan27ReferenceToVideo, alibabaWan26FlashImageToVideo, bytedancePlusSeedreamV45ImageToImage, bytedancePlusSeedreamV45TextToImage, bytedancePlusSeedreamV5LiteImageToImage, bytedancePlusSeedreamV5LiteTextToImage, bytedanceSeedance20FastStartEndFrameToVideo, bytedanceSeedance20FastTextToVideo, bytedanceSeedance20ImageToVideo, bytedanceSeedance20OmniReference, costMicroCents, estimateCost, formatUsd, googleNanoBanana, googleNanoBanana2EditImage, googleNanoBanana2TextToImage, googleNanoBananaDevTextToImage, googleNanoBananaEditImage, googleNanoBananaProEditImage, googleNanoBananaProExtraEditImage, googleNanoBananaProTextToImage, googleVeo31EclImageToVideo, googleVeo31EclStartEndFrameToVideo, googleVeo31FastImageToVideo, googleVeo31FastReferenceToVideo, googleVeo31FastStartEndFrameToVideo, googleVeo31FastTextToVideo, googleVeo31QualityTextToVideo, googleVeo31StartEndFrameToVideo, kling26I2vImageToVideo, kling26ProTextToVideo, kling30ProImageToVideo, kling30ProStartEndFrameToVideo, kling30StandardImageToVideo, kling30StandardTextToVideo, klingI2vFramesO1StartEndFrameToVideo, klingI2vFramesV25ImageToVideo, klingI2vFramesV25StartEndFrameToVideo, klingI2vFramesV26StartEndFrameToVideo, klingMotionCreateV3MotionTransferToVideo, klingOmniO1ImageToVideo, klingPlusKling21MasterImageToVideo, klingPlusKling21MasterTextToVideo, klingPlusKling21ProImageToVideo, klingPlusKling21ProStartEndFrameToVideo, klingPlusKling25TurboProTextToVideo, klingPlusKling26ProMotionControl, klingPlusKling30ProMotionControl, klingPlusKling30StandardTextToVideo, klingPlusKlingO1ProVideoEditFast, klingPlusKlingO1StandardReferenceToVideo, klingPlusKlingO1StandardStartEndFrameToVideo, klingPlusKlingO1StandardTextToVideo, klingPlusKlingO1StandardVideoEdit, klingPlusKlingO3ProVideoEdit, klingPlusKlingO3StandardImageToVideo, klingPlusKlingO3StandardReferenceToVideo, klingPlusKlingO3StandardTextToVideo, klingPlusKlingO3StandardVideoEdit, klingText2videoV25TextToVideo, models, openaiGptImage15EditImage, openaiGptImage15TextToImage, openaiSora2ImageToVideo, openaiSora2TextToVideo, runwayGen4ImageEditImage, runwayGen4ImageTextToImage, runwayGen4ImageToVideo, runwayGen4TurboImageEditImage, runwayGen4TurboImageToVideo };
