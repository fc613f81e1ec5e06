import { liveShare } from './share'

liveShare(3)
